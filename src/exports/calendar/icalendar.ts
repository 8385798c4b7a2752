/** iCalendar (RFC 5545), for subscription and for single downloads. Times are those of China. */
import { addDays } from '../../domain/projects/calendar-day.ts';
import type { CalendarEvent } from './calendar-event.ts';

/** There has been no summer time since 1991. */
const ZONE = 'Asia/Shanghai';
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19911231T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

export interface CalendarFile {
  name: string;
  /** Where subscribers find it again, if the portal has an address. */
  source?: string | undefined;
  events: readonly CalendarEvent[];
}

export function writeCalendar({ name, source, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qingdan//Qingdan//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...(source === undefined ? [] : [`SOURCE;VALUE=URI:${source}`]),
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...TIME_ZONE,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { on, from, to } = event;
  const calledOff = event.rule === undefined && event.except.includes(on);
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${compact(event.stamp)}T000000Z`,
    `DTSTART${moment(on, from)}`,
    ...(from === undefined ? [`DTEND${moment(addDays(on, 1), undefined)}`] : []),
    ...(to === undefined ? [] : [`DTEND${moment(on, to)}`]),
    ...(event.rule === undefined ? [] : [`RRULE:${event.rule}`]),
    ...(event.rule === undefined ? [] : event.except.map((day) => `EXDATE${moment(day, from)}`)),
    `SUMMARY:${escapeText(event.title)}`,
    ...textLine('LOCATION', event.where),
    ...textLine('DESCRIPTION', event.description),
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    ...textLine('CATEGORIES', event.category),
    `STATUS:${calledOff ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${from === undefined ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

const compact = (text: string) => text.replace(/[-:]/g, '');

/** A whole day, or a time of a day in China. */
const moment = (day: string, time: string | undefined) =>
  time === undefined ? `;VALUE=DATE:${compact(day)}` : `;TZID=${ZONE}:${compact(day)}T${compact(time)}00`;

const textLine = (name: string, text: string | undefined) =>
  text === undefined ? [] : [`${name}:${escapeText(text)}`];

const escapeText = (text: string) =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');

const encoder = new TextEncoder();
const LINE_BYTES = 75;

/** At most 75 bytes a line, never within a character (§3.1); what follows begins with a space. */
function fold(line: string): string {
  let folded = '';
  let room = LINE_BYTES;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (bytes > room) {
      folded += '\r\n ';
      room = LINE_BYTES - 1;
    }
    folded += character;
    room -= bytes;
  }
  return folded;
}
