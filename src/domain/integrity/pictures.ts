/** A public picture: there, without a place in it, and with a consent that still holds. */
import type { Message } from '../../diagnostics/message.ts';
import type { Picture } from '../../schema/picture.ts';
import { picturesInBody } from '../body-pictures.ts';
import { type Content, entriesOf, type PictureFile, type Place } from '../content.ts';
import { holdsOn } from '../projects/consent.ts';

interface Shown {
  picture: Picture;
  place: Place;
  path: readonly PropertyKey[];
}

export function checkPictures(content: Content): Message[] {
  const { pictures } = content;
  if (pictures === undefined) return [];
  const shown = shownIn(content).map(({ picture, place, path }) => ({
    file: picture.file,
    at: { file: place.file, line: place.lineOf([...path, 'file']), field: '图片（file）' },
  }));
  const inBodies = entriesOf(content).flatMap(({ body, place }) =>
    picturesInBody(body).map((file) => ({ file, at: { file: place.file, field: '正文' } })),
  );
  return [...shown, ...inBodies].flatMap(({ file, at }): Message[] => {
    const message = faultOfPicture(file, pictures.get(file));
    return message === undefined ? [] : [{ severity: 'error', ...at, ...message }];
  });
}

export function faultOfPicture(
  name: string,
  picture: PictureFile | undefined,
): Pick<Message, 'kind' | 'what' | 'why' | 'fix'> | undefined {
  if (picture === undefined || !picture.readable) {
    return {
      kind: 'picture-missing',
      what: picture === undefined ? `没有“${name}”这张图片` : `图片“${name}”打不开`,
      fix: '把图片放进内容文件夹的 uploads/，文件名和这里写的一样',
    };
  }
  if (!picture.located) return undefined;
  return {
    kind: 'picture-location',
    what: `图片“${name}”里记着拍摄地点`,
    why: '照片的定位能看出拍在谁家；内容文件夹里的原图别人也拿得到',
    fix: '用看图软件“删除属性和个人信息”，或截一张图，换掉这个文件',
  };
}

/** For editors, on the day they check. A build takes what has run out down by itself. */
export function checkConsents(content: Content, today: string): Message[] {
  const base = { kind: 'consent-expired', severity: 'error' } as const;
  const pictures = shownIn(content)
    .filter(({ picture }) => !holdsOn(today, picture.consentUntil))
    .map(
      ({ picture, place, path }): Message => ({
        ...base,
        file: place.file,
        line: place.lineOf([...path, 'consentUntil']),
        field: '同意到哪天（consentUntil）',
        what: `图片“${picture.file}”的同意到 ${picture.consentUntil} 为止`,
        why: '门户下次生成就不再有这张图片',
        fix: '征得新的同意后改日期，或删掉这张图片',
      }),
    );
  const stories = content.stories.flatMap(({ data: { consent }, place }): Message[] => {
    if (consent === undefined || holdsOn(today, consent.until)) return [];
    return [
      {
        ...base,
        file: place.file,
        line: place.lineOf(['consent', 'until']),
        field: '同意（consent）· 同意到哪天（until）',
        what: `这个故事的同意到 ${consent.until} 为止`,
        why: '门户下次生成就不再有这个故事',
        fix: '征得新的同意后改日期，或删掉这个故事',
      },
    ];
  });
  return [...pictures, ...stories];
}

const shownIn = (content: Content): Shown[] =>
  [...content.projects, ...content.stories].flatMap(({ data, place }) =>
    data.pictures.map((picture, index) => ({ picture, place, path: ['pictures', index] })),
  );
