/**
 * Reads a document of any kind into one source document, or says why it is not read. Takes bytes and a name;
 * knows neither disk nor Node.
 */
import type { Message } from '../../diagnostics/message.ts';
import type { SourceDocument } from '../source-document.ts';
import { assembleDocument } from './assemble.ts';
import { openArchive } from './container/zip.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { kindOf, type ReadableKind } from './file-kind.ts';
import { checkName } from './file-name.ts';
import { LIMITS } from './limits.ts';
import { readPlainText } from './plain-text.ts';
import { Refused, refusalMessage } from './refusal.ts';
import { readXlsx } from './xlsx.ts';

export type DocumentRead = { document: SourceDocument; messages: Message[] } | { refusal: Message };

export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentRead> {
  try {
    if (bytes.length > LIMITS.fileBytes) throw new Refused('too-big');
    const kind = kindOf(bytes);
    checkName(name, kind);
    return readKind(kind, name, bytes);
  } catch (error) {
    return {
      refusal: refusalMessage(name, error instanceof Refused ? error : new Refused('archive-broken')),
    };
  }
}

function readKind(kind: ReadableKind, name: string, bytes: Uint8Array) {
  if (kind === 'text') return { document: readPlainText(name, bytes), messages: [] };
  const { blocks, messages } = BLOCK_READERS[kind](name, bytes);
  const assembled = assembleDocument(name, blocks);
  return { document: assembled.document, messages: [...messages, ...assembled.messages] };
}

const BLOCK_READERS = {
  docx: (name: string, bytes: Uint8Array) => readDocx(name, openArchive(bytes)),
  xlsx: (name: string, bytes: Uint8Array) => readXlsx(name, openArchive(bytes)),
  doc: readDoc,
};
