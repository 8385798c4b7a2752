/** Checks what stands inside a tag: slips of the keyboard, names and values of attributes. */
import { componentNamed } from './components/all.ts';
import type { AttributeRule, Component } from './components/component.ts';
import { nearest } from './nearest.ts';
import type { Problem, Report } from './problem.ts';
import type { Slip, Tag, TagAttribute } from './tag-scan.ts';

const SLIPS: Record<Slip, { what: string; fix: string }> = {
  'full-width-quotes': {
    what: '属性的引号用了中文引号',
    fix: '换成英文半角的双引号，如 标题="报送时间"。',
  },
  'no-quotes': { what: '属性的内容没有加引号', fix: '用英文半角的双引号括起来，如 标题="报送时间"。' },
  'open-quote': { what: '属性的引号只写了一边', fix: '在内容后面补上英文半角的双引号 " 。' },
  expression: { what: '属性里写了 {…}，正文里不能写代码', fix: '直接写内容，如 标题="报送时间"。' },
  'closing-attributes': { what: '结束标签里不能写别的', fix: '属性写在开始标签里，结束标签只写名字。' },
};

const problem = (offset: number, what: string, fix: string): Problem => ({
  offset,
  kind: 'body-component',
  severity: 'error',
  what,
  fix,
});

/** Reports everything wrong with a tag and returns the values that are right, under their Chinese names. */
export function checkTag(tag: Tag, report: Report): Record<string, string> {
  const values: Record<string, string> = {};
  const component = componentNamed(tag.name);
  for (const { offset, slip } of tag.slips) {
    const found = problem(offset, `<${tag.name}> 的${SLIPS[slip].what}`, SLIPS[slip].fix);
    report(slip === 'expression' ? { ...found, kind: 'body-code' } : found);
  }
  if (!component || tag.closing) return values;

  const code = new Set(tag.slips.filter(({ slip }) => slip === 'expression').map(({ offset }) => offset));
  const written = new Set<string>();
  for (const attribute of tag.attributes) {
    const rule = component.attributes.find(({ name, alias }) => [name, alias].includes(attribute.name));
    const found = rule
      ? written.has(rule.name)
        ? problem(attribute.offset, `<${tag.name}> 的属性“${rule.name}”写了两次`, '只留一个。')
        : code.has(attribute.offset)
          ? undefined
          : checkValue(tag, rule, attribute)
      : unknownAttribute(tag, component, attribute);
    if (found) report(found);
    else if (rule && attribute.value !== undefined) values[rule.name] ??= attribute.value;
    if (rule) written.add(rule.name);
  }
  for (const fault of missingAttributes(component, written)) {
    report(problem(tag.start, `<${tag.name}> ${fault}`, `写成 ${component.example}。`));
  }
  return values;
}

function* missingAttributes(
  { attributes, oneOf }: Component,
  written: ReadonlySet<string>,
): Generator<string> {
  for (const rule of attributes) if (rule.required && !written.has(rule.name)) yield `缺少属性：${rule.name}`;
  if (oneOf === undefined) return;
  const targets = oneOf.filter((name) => written.has(name));
  if (targets.length === 0) yield `缺少属性：${oneOf.join('、')}要写一个`;
  if (targets.length > 1) yield `的属性${targets.join('、')}只能写一个`;
}

function checkValue(tag: Tag, rule: AttributeRule, { offset, value }: TagAttribute): Problem | undefined {
  const subject = `<${tag.name}> 的属性“${rule.name}”`;
  if (value === undefined || value.trim() === '') {
    return problem(
      offset,
      `${subject}没有写内容`,
      `写成 ${rule.name}="…"${rule.required ? '' : '，或者删掉它'}。`,
    );
  }
  if (rule.values && !Object.hasOwn(rule.values, value)) {
    const allowed = Object.keys(rule.values);
    const meant = nearest(value, allowed);
    return problem(
      offset,
      `${subject}不能是“${value}”`,
      `${meant ? `是不是“${meant}”？` : ''}只能写：${allowed.join('、')}。`,
    );
  }
  if (rule.pattern && !rule.pattern.test.test(value)) {
    return problem(offset, `${subject}写的“${value}”不像编号`, `写成${rule.pattern.form}。`);
  }
  return undefined;
}

function unknownAttribute(tag: Tag, component: Component, { offset, name }: TagAttribute): Problem {
  const known = component.attributes.map((rule) => rule.name);
  const meant = nearest(name, [...known, ...component.attributes.map((rule) => rule.alias)]);
  return problem(
    offset,
    `<${tag.name}> 没有属性“${name}”`,
    `${meant ? `是不是“${meant}”？` : ''}可以写的属性：${known.join('、')}。`,
  );
}
