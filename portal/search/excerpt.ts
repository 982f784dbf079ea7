/** Cuts the telling piece out of a page's text and marks the words that were searched. */

import { isEnding, isUnspaced, piecesOf } from '../../knowledge/matching/unspaced.ts';
import { isSameWord } from './same-word.ts';

/** A piece of text; `hit` pieces are shown marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const LENGTH = 190;
const LOOK_BACK = 60;

/** About 190 characters around the thickest cluster of searched words, cut at spaces. */
export function excerptOf(content: string, words: readonly string[]): readonly Piece[] {
  const text = content.replace(/\s+/g, ' ').trim();
  const hits = markHits(text, words).filter((piece) => piece.hit);
  const start = bestStart(text, hits);
  const end = start + LENGTH >= text.length ? text.length : endBefore(text, start);
  const cut = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  return joined(markHits(cut, words));
}

/** The whole text in pieces, the searched words marked; for titles. */
export function markWords(text: string, words: readonly string[]): readonly Piece[] {
  return joined(markHits(text, words));
}

// Where no space is near, the script may know none.
function endBefore(text: string, start: number): number {
  const space = text.lastIndexOf(' ', start + LENGTH);
  return space > start + LENGTH / 2 ? space : start + LENGTH;
}

type Placed = Piece & { readonly at: number };

function markHits(text: string, words: readonly string[]): readonly Placed[] {
  let at = 0;
  const parts = text.split(/([\p{L}\p{M}\p{N}]+)/u).flatMap(piecesOf);
  return parts.map((part) => {
    const hit = /[\p{L}\p{N}]/u.test(part) && words.some((word) => isHit(part, word));
    const piece = { text: part, at, hit };
    at += part.length;
    return piece;
  });
}

// The words of a text without spaces are pieces of what was typed, where that was found as a whole.
function isHit(part: string, word: string): boolean {
  return isSameWord(part, word) || (isUnspaced(part) && word.includes(part) && !isEnding(part));
}

function bestStart(text: string, hits: readonly Placed[]): number {
  const counts = hits.map((hit) => ({
    at: hit.at,
    count: new Set(
      hits
        .filter((other) => other.at >= hit.at && other.at < hit.at + LENGTH - 20)
        .map((other) => other.text.toLowerCase()),
    ).size,
  }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most), { at: 0, count: 0 });
  if (best.at < LENGTH / 3) return 0;
  // A sentence from its start reads best; else a little of what stands before the first hit.
  const sentence = text.lastIndexOf('. ', best.at) + 2;
  return best.at - sentence <= LOOK_BACK ? sentence : text.indexOf(' ', best.at - LOOK_BACK + 20) + 1;
}

function joined(pieces: readonly Placed[]): readonly Piece[] {
  const runs: Piece[] = [];
  for (const { text, hit } of pieces) {
    const last = runs.at(-1);
    if (last?.hit === hit) runs[runs.length - 1] = { text: last.text + text, hit };
    else if (text !== '') runs.push({ text, hit });
  }
  return runs;
}
