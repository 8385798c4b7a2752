/** Calendar files, read again by a strict parser. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../src/exports/calendar/calendar-event.ts';
import { writeCalendar } from '../../../src/exports/calendar/icalendar.ts';
import { calendarsOf } from '../../../src/exports/calendar/project-calendars.ts';
import { placeSchema } from '../../../src/schema/place.ts';
import { makeCatalog, makeProject } from './make-catalog.ts';

const zhan = placeSchema.parse({
  id: 'zhan',
  name: '东河村文明实践站',
  level: 'station',
  contact: { address: '村部一楼；东门, 左手' },
});
const PROJECT = makeProject('he-an', {
  title: '河岸读书角，陪孩子读一小时书；刮风下雨也不停，停了会先在村里的广播说一声',
  summary: '第一行\\反斜杠，逗号',
  class: 'children',
  townships: ['donghe-zhen'],
  join: { phone: '0000-4567890' },
  sessions: [
    {
      id: 'peidu',
      on: '2024-03-06',
      from: '17:00',
      to: '18:30',
      repeat: 'week',
      until: '2024-12-25',
      except: ['2024-05-01'],
      place: 'zhan',
      note: '带伞',
    },
    { id: 'shuzhan', on: '2024-04-23', where: '河岸凉亭' },
    { id: 'yuedu', on: '2024-03-31', repeat: 'month-last', from: '09:00' },
    { id: 'quxiao', on: '2024-06-01', except: ['2024-06-01'] },
  ],
});

function parse(projects = [PROJECT], siteUrl?: string) {
  const catalog = makeCatalog({ projects, places: [zhan], ...(siteUrl === undefined ? {} : { siteUrl }) });
  const text = writeCalendar({
    name: '示例县清单：全部项目',
    source: catalog.fullAddress('/calendar/all.ics'),
    events: projects.flatMap((project) => eventsOf(project, catalog)),
  });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { text, calendar, events };
}

test('lines are at most 75 bytes, end with CRLF and never cut a character', () => {
  const { text } = parse();
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\uFFFD');
});

test('what was written is what is read', () => {
  const { events, calendar } = parse([PROJECT], 'https://qingdan.example/');
  const [peidu, shuzhan, yuedu, quxiao] = events;
  expect(peidu?.summary).toBe(PROJECT.title);
  expect(peidu?.location).toBe('东河村文明实践站，村部一楼；东门, 左手');
  expect(peidu?.description).toBe('第一行\\反斜杠，逗号\n带伞\n电话：0000-4567890');
  expect(peidu?.startDate.toString()).toBe('2024-03-06T17:00:00');
  expect(peidu?.startDate.zone.tzid).toBe('Asia/Shanghai');
  expect(peidu?.endDate.toString()).toBe('2024-03-06T18:30:00');
  expect(peidu?.component.getFirstPropertyValue('url')).toBe('https://qingdan.example/projects/he-an/');
  expect(shuzhan?.startDate).toMatchObject({ isDate: true, year: 2024, month: 4, day: 23 });
  expect(shuzhan?.endDate.toString()).toBe('2024-04-24');
  expect(yuedu?.isRecurring()).toBe(true);
  expect(quxiao?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(calendar.getFirstPropertyValue('source')).toBe('https://qingdan.example/calendar/all.ics');
});

test('recurrences are those of the portal, without the days called off', () => {
  const [peidu] = parse().events;
  const iterator = peidu?.iterator();
  const days: string[] = [];
  for (let next = iterator?.next(); next != null; next = iterator?.next()) days.push(next.toString());
  expect(days).toHaveLength(42);
  expect(days[0]).toBe('2024-03-06T17:00:00');
  expect(days.at(-1)).toBe('2024-12-25T17:00:00');
  expect(days).not.toContain('2024-05-01T17:00:00');
});

test('17:00 in China is 09:00 in UTC, by the zone in the file', () => {
  const { calendar } = parse();
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
  const time = ICAL.Time.fromDateTimeString('2024-03-06T17:00:00');
  time.zone = zone;
  expect(time.toJSDate().toISOString()).toBe('2024-03-06T09:00:00.000Z');
});

test('an id stays when everything else of a session changes, and no two are the same', () => {
  const uids = (project = PROJECT) => parse([project]).events.map(({ uid }) => uid);
  const moved = {
    ...PROJECT,
    title: '另一个名称',
    sessions: PROJECT.sessions.map((session) => ({ ...session, on: '2025-01-01' })),
  };
  expect(uids(moved)).toEqual(uids());
  expect(new Set(uids()).size).toBe(4);
});

test('another day of building, and history that is missing, change no byte', () => {
  const written = (today: string) =>
    calendarsOf(makeCatalog({ projects: [PROJECT], places: [zhan], today })).map(writeCalendar);
  expect(written('2026-12-31')).toEqual(written('2026-11-22'));
  expect(written('2026-11-22')[0]).toContain('DTSTAMP:20200101T000000Z');
  const changed = { ...PROJECT, changedOn: '2026-05-04' };
  const [all] = calendarsOf(makeCatalog({ projects: [changed] })).map(writeCalendar);
  expect(all).toContain('DTSTAMP:20260504T000000Z');
});

describe('what does not go in', () => {
  test.for([
    ['samples', { sample: true }],
    ['closed projects', { stage: 'closed' }],
  ] as const)('%s', ([, fields]) => {
    expect(parse([makeProject('x', { sessions: PROJECT.sessions, ...fields })]).events).toEqual([]);
  });
});

test('without an address nothing claims one, and an empty calendar can be read', () => {
  expect(parse().text).not.toMatch(/https?:|SOURCE/);
  expect(parse([]).calendar.getFirstSubcomponent('vtimezone')).not.toBeNull();
});

test('there is one for all, for every class and township in use, for each project, and for the festivals', () => {
  const other = makeProject('wu', { class: 'culture' });
  const catalog = makeCatalog({ projects: [PROJECT, other], places: [zhan] });
  const calendars = calendarsOf(catalog);
  expect(calendars.map(({ id }) => id)).toEqual([
    'all',
    'festivals',
    'class-children',
    'class-culture',
    'township-donghe-zhen',
    'project-he-an',
  ]);
  expect(calendars.map(({ events }) => events.length)).toEqual([4, 18, 4, 0, 4, 4]);
  for (const calendar of calendars) expect(() => ICAL.parse(writeCalendar(calendar))).not.toThrow();
});
