/**
 * The whole configuration of the CMS, made from the content's layout and schemas: nothing of it is written by hand
 * twice. The same forms serve the local server and a forge; only the backend differs.
 */
import {
  ENTRY_COLLECTIONS,
  type EntryCollection,
  REGISTRIES,
  type RegistryCollection,
  SITE_FILE,
  siteSchema,
} from '../compile/collections.ts';
import { cmsWords } from '../text/cms-words.ts';
import { type CmsBackend, usesReview } from './backends.ts';
import { fieldsFromSchema, rowSummary } from './fields-from-schema.ts';
import type { FormField } from './form-field.ts';

/** Paths in the CMS begin here, wherever the content folder is. */
export const CONTENT_PREFIX = 'content';

/** From the content root, of a path as forms have it. */
export const insideContent = (path: string) => path.slice(CONTENT_PREFIX.length + 1);
/** How files are read and written; see entry-format.ts. */
export const ENTRY_FORMAT = 'content-entry';
export const REGISTRY_FORMAT = 'content-registry';
/** The form's own field for the file name; it never reaches a file. */
export const ENTRY_ID = 'entryId';

export interface CmsConfig {
  backend: CmsBackend;
  locale: 'zh_Hans';
  publish_mode: 'simple' | 'editorial_workflow';
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: boolean };
  show_preview_links: boolean;
  display_url?: string;
  collections: CmsCollection[];
}

export type CmsCollection = EntriesForm | FilesForm;

interface Form {
  name: string;
  label: string;
  label_singular: string;
  description?: string;
}

export interface EntriesForm extends Form {
  folder: string;
  extension: 'mdx';
  format: typeof ENTRY_FORMAT;
  create: boolean;
  slug: string;
  path?: string;
  identifier_field: string;
  /** The entry's page in the portal. */
  preview_path: string;
  preview_path_preserve_slashes: true;
  summary: string;
  sortable_fields: string[];
  view_filters?: { label: string; field: string; pattern: string | boolean }[];
  view_groups?: { label: string; field: string }[];
  fields: FormField[];
}

export interface FilesForm extends Form {
  format: typeof REGISTRY_FORMAT;
  /** Nothing in the portal looks like one of these files. */
  editor: { preview: false };
  files: { name: string; label: string; file: string; fields: FormField[] }[];
}

export interface ConfigOptions {
  backend: CmsBackend;
  /** Where the portal is, for the link in the header. */
  portal?: string;
}

export function cmsConfig({ backend, portal }: ConfigOptions): CmsConfig {
  return {
    backend,
    locale: 'zh_Hans',
    publish_mode: usesReview(backend) ? 'editorial_workflow' : 'simple',
    media_folder: `${CONTENT_PREFIX}/uploads`,
    public_folder: 'uploads',
    slug: { encoding: 'ascii', clean_accents: true },
    // A forge cannot say where the page will be.
    show_preview_links: backend.name === 'local',
    ...(portal === undefined ? {} : { display_url: portal }),
    collections: [
      ...(Object.keys(ENTRY_COLLECTIONS) as EntryCollection[]).sort(tasksFirst).map(entriesForm),
      registriesForm(),
      siteForm(),
    ],
  };
}

/** Tasks are what editors come for. */
const tasksFirst = (a: EntryCollection, b: EntryCollection) => Number(b === 'tasks') - Number(a === 'tasks');

const words = cmsWords.config;

/** Where a page's address is not its collection and file name. */
const PAGE_OF: Partial<Record<EntryCollection, string>> = {
  tasks: 'lists/{{slug}}/',
  pages: '{{slug}}/',
};

function entriesForm(name: EntryCollection): EntriesForm {
  const { title, schema } = ENTRY_COLLECTIONS[name];
  const fields = fieldsFromSchema(schema);
  const isTask = name === 'tasks';
  return {
    name,
    label: title,
    label_singular: title,
    folder: `${CONTENT_PREFIX}/${name}`,
    extension: 'mdx',
    format: ENTRY_FORMAT,
    create: true,
    slug: `{{${ENTRY_ID}}}`,
    ...(isTask ? { path: '{{list}}/{{slug}}' } : {}),
    identifier_field: 'title',
    preview_path: PAGE_OF[name] ?? `${name}/{{slug}}/`,
    preview_path_preserve_slashes: true,
    summary: isTask ? '{{list}} · {{number}} · {{title}}' : '{{title}}',
    sortable_fields: [],
    ...orNothing('view_filters', viewFilters(name, fields)),
    ...orNothing('view_groups', viewGroups(name, fields)),
    fields: [entryIdField(isTask), ...fields, bodyField],
  };
}

/** Decap takes no empty list here. */
const orNothing = <Key extends string, Item>(key: Key, items: Item[]) =>
  (items.length === 0 ? {} : { [key]: items }) as Partial<Record<Key, Item[]>>;

const entryIdField = (isTask: boolean): FormField => ({
  name: ENTRY_ID,
  label: words.entryId,
  widget: 'entry-id',
  hint: isTask ? words.taskIdHint : words.entryIdHint,
  required: true,
});

/** Bodies are edited as they are written; what they become is shown beside. */
const bodyField: FormField = {
  name: 'body',
  label: words.body,
  widget: 'text',
  hint: words.bodyHint,
  required: false,
};

function viewFilters(
  name: EntryCollection,
  fields: readonly FormField[],
): NonNullable<EntriesForm['view_filters']> {
  const has = (field: string) => fields.some((known) => known.name === field);
  return [
    ...(has('visibility')
      ? [
          // Where a file says nothing of it, it is internal.
          { label: words.publicOnly, field: 'view.visibility', pattern: cmsWords.view.public },
          { label: words.internalOnly, field: 'view.visibility', pattern: cmsWords.view.internal },
        ]
      : []),
    ...(has('sample') ? [{ label: words.samples, field: 'sample', pattern: true }] : []),
    ...(name === 'tasks' ? [{ label: words.doubtful, field: 'view.doubt', pattern: '.' }] : []),
  ];
}

/** `view` holds what only the list of entries shows; see entry-format.ts. */
function viewGroups(
  name: EntryCollection,
  fields: readonly FormField[],
): NonNullable<EntriesForm['view_groups']> {
  const titleOf = (field: string) => fields.find((known) => known.name === field)?.label ?? field;
  if (name === 'tasks') {
    return [
      { label: titleOf('list'), field: 'list' },
      { label: titleOf('section'), field: 'view.section' },
      { label: titleOf('group'), field: 'view.group' },
      { label: titleOf('visibility'), field: 'view.visibility' },
    ];
  }
  return fields.some((field) => field.name === 'class')
    ? [{ label: titleOf('class'), field: 'view.class' }]
    : [];
}

function registriesForm(): FilesForm {
  const files = (Object.keys(REGISTRIES) as RegistryCollection[]).map((name) => {
    const { title, file, schema } = REGISTRIES[name];
    const fields = fieldsFromSchema(schema, { rows: true });
    const spoken = fields.find((field) => field.name === 'name') ?? fields[0];
    const rows: FormField = {
      name,
      label: title,
      label_singular: title,
      widget: 'registry-rows',
      default: [],
      required: false,
      fields,
      summary: rowSummary(spoken?.name ?? ''),
      collapsed: true,
      minimize_collapsed: false,
    };
    return { name, label: title, file: `${CONTENT_PREFIX}/${file}`, fields: [rows] };
  });
  return {
    name: 'registry',
    label: words.registries,
    label_singular: words.registry,
    description: words.registriesHint,
    format: REGISTRY_FORMAT,
    editor: { preview: false },
    files,
  };
}

function siteForm(): FilesForm {
  const file = `${CONTENT_PREFIX}/${SITE_FILE}`;
  return {
    name: 'site',
    label: words.site,
    label_singular: words.site,
    format: REGISTRY_FORMAT,
    editor: { preview: false },
    files: [{ name: 'site', label: words.site, file, fields: fieldsFromSchema(siteSchema) }],
  };
}
