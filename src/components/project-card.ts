/**
 * A project's card as HTML: drawn at build, and in the browser when a filter shows other projects. One function, so
 * that both are the same.
 */
import { escapeHtml } from '../catalog/body-references.ts';
import type { ProjectCard } from '../catalog/project-cards.ts';
import { cardWords } from '../text/card-words.ts';
import { coverHtml, drawCover } from './pictures/cover.ts';

/** `root` is how the portal's root is written on the page. */
export function projectCardHtml(card: ProjectCard, heading: 'h2' | 'h3', root = '/'): string {
  const tags = card.tags.map((tag) => `<span class="tag">${escapeHtml(tag)}</span>`);
  if (card.sample) tags.push(`<span class="tag tag-sample">${cardWords.sample}</span>`);
  const next =
    card.nextWords === undefined
      ? ''
      : `<p class="card-next"><b>${cardWords.next}</b> ${escapeHtml(card.nextWords)}</p>`;
  const facts = (['where', 'by', 'forWhom'] as const)
    .flatMap((name) => (card[name] === undefined ? [] : [[cardWords[name], card[name]] as const]))
    .map(([name, value]) => `<p class="card-line"><span>${name}</span> ${escapeHtml(value)}</p>`)
    .join('');
  return (
    `<li class="card">${coverHtml(drawCover(card))}<div>` +
    `<${heading}><a href="${root}projects/${card.id}/">${escapeHtml(card.title)}</a></${heading}>` +
    `<p>${escapeHtml(card.summary ?? cardWords.noSummary)}</p>${next}${facts}` +
    `<div>${tags.join('')}</div></div></li>`
  );
}
