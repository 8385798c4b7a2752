/** Structured data: what search engines demand of an Event is there, and nothing that is not known. */
import { expect, test } from 'vitest';
import { organiserJsonLd, writeJsonLd } from '../../../src/exports/json-ld.ts';
import { projectJsonLd } from '../../../src/exports/project-json-ld.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { makeCatalog, makeProject } from './make-catalog.ts';

const sessions = [{ id: 'a', on: '2026-11-25', from: '17:00', to: '18:30', where: '河岸凉亭' }];
const project = makeProject('he-an', {
  title: '河岸读书角',
  summary: '陪孩子读书。',
  organisers: [{ unit: 'donghe-zhen' }, { name: '夜读社' }],
  minimumAge: 16,
  sessions,
});

test('an event and its organisers', () => {
  const organisers = [
    { '@type': 'Organization', name: '东河镇' },
    { '@type': 'Organization', name: '夜读社' },
  ];
  expect(projectJsonLd(project, makeCatalog({ siteUrl: 'https://qingdan.example/x/' }))).toEqual([
    {
      '@type': 'Event',
      name: '河岸读书角',
      startDate: '2026-11-25T17:00:00+08:00',
      endDate: '2026-11-25T18:30:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: '河岸凉亭', address: '河岸凉亭' },
      description: '陪孩子读书。',
      organizer: organisers,
      typicalAgeRange: '16-',
      url: 'https://qingdan.example/x/projects/he-an/',
    },
    ...organisers,
  ]);
});

test('no address, no time, no place, no sample', () => {
  const types = (fields: object, today = '2026-11-22') =>
    projectJsonLd(makeProject('x', { sessions, ...fields }), makeCatalog({ today })).map(
      (one) => one['@type'],
    );
  expect(types({})).toEqual(['Event']);
  expect(projectJsonLd(project, makeCatalog({}))[0]).not.toHaveProperty('url');
  expect(types({ sessions: [{ id: 'a', on: '2026-11-25' }] })).toEqual([]);
  expect(types({}, '2026-11-26')).toEqual([]);
  expect(types({ sample: true })).toEqual([]);
  const [whole] = projectJsonLd(
    makeProject('x', { places: ['凉亭'], sessions: [{ id: 'a', on: '2026-11-25' }] }),
    makeCatalog({}),
  );
  expect(whole).toMatchObject({ startDate: '2026-11-25' });
});

test('the office behind the portal, as far as it is known', () => {
  const site = siteSchema.parse({ name: '示例', tagline: '示例' });
  expect(organiserJsonLd(site, 'https://qingdan.example/')).toEqual([]);
  expect(organiserJsonLd({ ...site, organiser: '县图书馆' }, undefined)).toEqual([
    { '@type': 'Organization', name: '县图书馆' },
  ]);
  expect(
    organiserJsonLd({ ...site, organiser: '县图书馆', contact: { phone: '0000-1' } }, 'https://q.example/'),
  ).toEqual([{ '@type': 'Organization', name: '县图书馆', url: 'https://q.example/', telephone: '0000-1' }]);
});

test('no text ends the element that holds it', () => {
  const text = writeJsonLd([{ '@type': 'Event', name: '</script><script>alert(1)</script>&\u2028' }]);
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)['@graph'][0].name).toBe('</script><script>alert(1)</script>&\u2028');
});
