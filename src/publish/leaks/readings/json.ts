/** Every text and every key of a JSON value, with its place. */
import { type Context, joined, within } from './reading.ts';
import { readText } from './text.ts';

function readJson(value: unknown, context: Context): void {
  const visit = (item: unknown, path: string) => {
    if (typeof item === 'string') {
      if (item.length > 1) readText(item, { ...context, where: joined(context.where, path) });
    } else if (Array.isArray(item)) {
      for (const [index, each] of item.entries()) visit(each, `${path}[${index}]`);
    } else if (typeof item === 'object' && item !== null) {
      for (const [key, each] of Object.entries(item)) {
        const place = path === '' ? key : `${path}.${key}`;
        if (key.length > 1) readText(key, within(context, `${place} 的键`));
        visit(each, place);
      }
    } else if (typeof item === 'number' && Math.abs(item) >= 1e6) {
      readText(String(item), { ...context, where: joined(context.where, path) });
    }
  };
  visit(value, '');
}

/** A JSON text with its places, or any other text. */
export function readJsonText(text: string, context: Context): void {
  try {
    readJson(JSON.parse(text), context);
  } catch {
    readText(text, context);
  }
}
