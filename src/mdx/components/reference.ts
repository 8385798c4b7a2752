/**
 * `<引用>`: a link to another entry by its id. What stands in the body's HTML is a placeholder; the page knows
 * the entry's title and address, and whether its reader may see it.
 */
import { ID_PATTERN, TASK_ID_PATTERN } from '../../schema/common.ts';
import type { Component, Reference, Values } from './component.ts';

const COLLECTIONS = { 政策: 'policies', 项目: 'projects', 任务: 'tasks' } as const;
const TARGETS = Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[];

const ID = { test: ID_PATTERN, form: '小写字母、数字，用连字符相连，如 2020-plan' };
const TASK_ID = { test: TASK_ID_PATTERN, form: '清单编号/任务编号，如 2020-publicity/12' };

function target(values: Values): Reference | undefined {
  const name = TARGETS.find((candidate) => values[candidate] !== undefined);
  const id = name === undefined ? undefined : values[name];
  return name === undefined || id === undefined ? undefined : { collection: COLLECTIONS[name], id };
}

export const reference: Component = {
  name: '引用',
  alias: 'Ref',
  place: 'inline',
  attributes: [
    { name: '政策', alias: 'policy', pattern: ID },
    { name: '项目', alias: 'project', pattern: ID },
    { name: '任务', alias: 'task', pattern: TASK_ID },
    { name: '文字', alias: 'text' },
  ],
  oneOf: TARGETS,
  example: '<引用 任务="2020-publicity/12"/>',
  reference: target,
  render(values, content) {
    const to = target(values);
    const text = values['文字'];
    if (to === undefined) {
      return {
        type: 'element',
        tagName: 'span',
        properties: {},
        children: [{ type: 'text', value: text ?? '' }],
      };
    }
    return {
      type: 'element',
      tagName: 'a',
      properties: {
        dataRef: `${to.collection}:${to.id}`,
        ...(text === undefined ? {} : { dataText: text }),
      },
      children: content,
    };
  },
};
