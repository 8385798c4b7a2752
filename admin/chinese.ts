/** Decap's Chinese, completed: what it lacks, names otherwise than it asks for, or says wrongly. */
import { zh_Hans } from 'decap-cms-locales';

type Phrases = { [name: string]: string | Phrases };

// biome-ignore format: one phrase a line reads like the table it is.
const COMPLETION: Phrases = {
  auth: { loginWithForgejo: '用 Forgejo 登录' },
  collection: {
    sidebar: { collections: '内容', allCollections: '全部内容', searchAll: '查找全部', searchIn: '在哪里找' },
    collectionTop: { viewAsList: '列表', viewAsGrid: '卡片', searchResults: '“%{searchTerm}”的查找结果' },
    entries: { unpublishedHeader: '还没有发布的' },
  },
  editor: {
    editorControl: { field: { widgetLabel: '填写' , optional: '可不填' } },
    editorControlPane: {
      widget: {
        rangeMin: '“%{fieldLabel}”至少要有 %{minCount} 条',
        rangeMax: '“%{fieldLabel}”最多 %{maxCount} 条',
        required: '“%{fieldLabel}”没有填',
        regexPattern: '“%{fieldLabel}”要写成：%{pattern}',
      },
    },
    editorInterface: { toggleNotes: '批注' },
    editorNotesPane: {
      title: '批注', emptyState: '还没有批注。', addNote: '添加批注', addPlaceholder: '写批注……',
      editPlaceholder: '改批注……', save: '保存', cancel: '取消', edit: '修改', delete: '删除', resolve: '已解决',
      unresolve: '重新打开', confirmDelete: '确定删除这条批注吗？', shortcut: '按 Ctrl+Enter 添加',
    },
    editorToolbar: {
      deployPreviewPendingButtonLabel: '门户里的页面', deployPreviewButtonLabel: '打开页面',
      deployButtonLabel: '打开页面', backCollection: '%{collectionLabel}', changesSaved: '没有要保存的修改', unsavedChanges: '有修改还没有保存',
      deleteEntry: '删除这一条', deletePublishedEntry: '删除这一条',
      statusInfoTooltipDraft: '这是草稿。写好后把状态改成“审核中”。',
      statusInfoTooltipInReview: '正在审核，不用再做什么；审核时也可以继续改。',
      publish: '保存', publishing: '正在保存……', published: '已保存', publishNow: '保存并上线',
      publishAndCreateNew: '保存，再新建一条', publishAndDuplicate: '保存，再复制一条',
    },
    editorWidgets: {
      markdown: { strikethrough: '删除线', toggleMode: { rich: '富文本', markdown: '原文' } },
      image: { chooseMultiple: '选择图片', addMore: '再加图片', removeAll: '去掉全部图片' },
      file: { chooseMultiple: '选择文件', addMore: '再加文件', removeAll: '去掉全部文件' },
      datetime: { setToNow: '“%{fieldLabel}”填现在' },
      list: { add: '加一条%{item}', addType: '加一条%{item}' },
      object: { expand: '展开', collapse: '收起' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: '关闭', deleting: '正在删除……' } },
  ui: {
    settingsDropdown: { account: '账号' },
    toast: {
      noteAdded: '已添加批注', onFailToAddNote: '没有添加：%{details}',
      noteUpdated: '已修改批注', onFailToUpdateNote: '没有修改：%{details}',
      noteDeleted: '已删除批注', onFailToDeleteNote: '没有删除：%{details}',
      noteResolved: '批注已解决', noteReopened: '批注重新打开', onFailToToggleNote: '没有改动：%{details}',
      onFailToPersist: '没有保存：%{details}', onFailToDelete: '没有删除：%{details}',
      missingRequiredField: '有必须填的还没有填，请看标红的地方。',
      entrySaved: '已保存',
    },
  },
};

/** Merged deeply; where both speak, ours holds. */
function merge(base: Phrases, completion: Phrases): Phrases {
  const merged: Phrases = { ...base };
  for (const [name, ours] of Object.entries(completion)) {
    const theirs = merged[name];
    merged[name] =
      typeof ours === 'object' && typeof theirs === 'object' ? merge(theirs, ours) : structuredClone(ours);
  }
  return merged;
}

export const chinese = merge(zh_Hans as Phrases, COMPLETION);
