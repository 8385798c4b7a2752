/** Decap's Chinese, completed: what it lacks, names otherwise than it asks for, or says wrongly. */
import zhHans from 'decap-cms-locales/dist/esm/zh_Hans/index.js';
import type { CmsConfig } from '../src/cms/cms-config.ts';

type Phrases = { [name: string]: string | Phrases };

// biome-ignore format: one phrase a line reads like the table it is.
const COMPLETION: Phrases = {
  auth: {
    loginWithForgejo: '用 Forgejo 登录', loginWithGitea: '用 Gitea 登录', loginWithGitLab: '用 GitLab 登录',
    loginWithGitHub: '用 GitHub 登录', errors: { identitySettings: '连不上登录服务，请告诉管理员。' },
  },
  app: {
    header: { workflow: '审核', media: '图片' },
    app: { errorHeader: '内容编辑没有打开', configErrors: '设置有误', checkConfigYml: '请告诉管理员：内容编辑的设置有误。', waitingBackend: '正在连接……', loadingConfig: '正在打开……' },
  },
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
    },
    editorWidgets: {
      markdown: { strikethrough: '删除线', linkPrompt: '链接的网址', markdown: '原文', toggleMode: { rich: '富文本', markdown: '原文' } },
      image: {
        chooseUrl: '写图片的网址', replaceUrl: '换一个网址', promptUrl: '图片的网址', chooseMultiple: '选择图片', addMore: '再加图片', removeAll: '去掉全部图片' },
      file: {
        chooseUrl: '写文件的网址', replaceUrl: '换一个网址', promptUrl: '文件的网址', chooseMultiple: '选择文件', addMore: '再加文件', removeAll: '去掉全部文件' },
      datetime: { setToNow: '“%{fieldLabel}”填现在' },
      list: { add: '加一条%{item}', addType: '加一条%{item}' },
      object: { expand: '展开', collapse: '收起' },
    },
  },
  workflow: { workflow: { dateFormat: 'YYYY-MM-DD' } },
  mediaLibrary: { mediaLibraryCard: { copyUrl: '复制网址' }, mediaLibraryModal: { close: '关闭', deleting: '正在删除……' } },
  ui: {
    settingsDropdown: { account: '账号', logOut: '退出' },
    errorBoundary: {
      details: '这一页出错了。请截图告诉管理员，再刷新页面。这里是 ', reportIt: 'Decap 的问题网页（在外网）',
      privacyWarning: '那个网页会带上出错的内容，内部材料不要发到那里。',
    },
    toast: {
      noteAdded: '已添加批注', onFailToAddNote: '没有添加：%{details}',
      noteUpdated: '已修改批注', onFailToUpdateNote: '没有修改：%{details}',
      noteDeleted: '已删除批注', onFailToDeleteNote: '没有删除：%{details}',
      noteResolved: '批注已解决', noteReopened: '批注重新打开', onFailToToggleNote: '没有改动：%{details}',
      onFailToPersist: '没有保存：%{details}', onFailToDelete: '没有删除：%{details}',
      missingRequiredField: '有必须填的还没有填，请看标红的地方。',
      entrySaved: '已保存', onLoggedOut: '登录已失效。请先复制没有保存的内容，再重新登录。',
      onBackendDown: '代码平台出了故障，详情见 %{details}', onFailToAuth: '没有登录：%{details}',
    },
  },
};

/** Where a save goes on line at once, “publish” is the word for saving. */
// biome-ignore format: as above.
const WITHOUT_REVIEW: Phrases = {
  editor: {
    editorToolbar: {
      publish: '保存', publishing: '正在保存……', published: '已保存', publishNow: '保存并上线',
      publishAndCreateNew: '保存，再新建一条', publishAndDuplicate: '保存，再复制一条',
    },
  },
};

// biome-ignore format: as above.
const WITH_REVIEW: Phrases = {
  editor: {
    editorToolbar: {
      save: '保存草稿', publish: '上线', publishing: '正在上线……', published: '已上线', publishNow: '合并，现在上线',
      publishAndCreateNew: '上线，再新建一条', publishAndDuplicate: '上线，再复制一条',
      deleteUnpublishedChanges: '不要这份修改', deleteUnpublishedEntry: '不要这份草稿', ready: '可以上线',
    },
    editor: { onPublishingNotReady: '先把状态改成“可以上线”，再上线。', onPublishing: '现在上线吗？' },
  },
  workflow: {
    workflow: {
      loading: '正在读审核中的修改……', workflowHeading: '审核', newPost: '新建',
      description: '%{smart_count} 份等待审核，%{readyCount} 份可以上线 |||| %{smart_count} 份等待审核，%{readyCount} 份可以上线',
    },
    workflowCard: {
      lastChange: '%{date} %{author}', lastChangeNoAuthor: '%{date}', lastChangeNoDate: '%{author}',
      deleteChanges: '不要这份修改', deleteNewEntry: '不要这份草稿', publishChanges: '上线', publishNewEntry: '上线',
    },
    workflowList: {
      onDeleteEntry: '确定不要这份修改吗？', onPublishingNotReadyEntry: '先把卡片拖到“可以上线”一栏，再上线。',
      onPublishEntry: '现在上线吗？', inReviewHeader: '审核中', readyHeader: '可以上线',
      currentEntries: '%{smart_count} 份 |||| %{smart_count} 份',
    },
  },
  ui: { toast: { entrySaved: '草稿已保存', entryPublished: '已合并，网站随后更新', entryUpdated: '状态已改' } },
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

export function chineseFor(mode: CmsConfig['publish_mode']): Phrases {
  const own = mode === 'simple' ? WITHOUT_REVIEW : WITH_REVIEW;
  return merge(merge(zhHans as Phrases, COMPLETION), own);
}
