import type { Span } from '@uade/kernel';
import { type Mark, markWord } from './mark';
import { layOut } from '../../../core/text/paragraphs';

/** A stretch of the text as the template draws it. */
export interface DrawnStretch extends Span {
  readonly words: string;
  readonly classes: string;
  /** Marks that begin here and get their glyph in the margin; quotes get one only at the beginning of an utterance. */
  readonly glyphs: readonly Mark[];
  /** Marks that a click here may choose, the smallest first. */
  readonly choices: readonly string[];
}

export interface DrawnParagraph extends Span {
  readonly stretches: readonly DrawnStretch[];
}

/** What is to be drawn over the text. */
export interface Drawing {
  readonly marks: readonly Mark[];
  readonly selected: Mark | null;
  /** The span that is pointed at or written about. */
  readonly place: Span | null;
}

type Layer =
  Mark | { readonly id: 'place'; readonly kind: 'place'; readonly start: number; readonly end: number };

/** The paragraphs of a text with all that is drawn over them. */
export function drawText(text: string, { marks, selected, place }: Drawing): readonly DrawnParagraph[] {
  const layers: Layer[] = place ? [...marks, { ...place, id: 'place', kind: 'place' }] : [...marks];
  const headed = new Set<number>();
  return layOut(text, layers).map((paragraph) => ({
    start: paragraph.start,
    end: paragraph.end,
    stretches: paragraph.segments.map(({ start, end, marks: over, opens }) => ({
      start,
      end,
      words: text.slice(start, end),
      classes: over.map((layer) => classesOf(layer, selected)).join(' '),
      glyphs: opens.filter(isMark).filter((mark) => hasGlyph(mark, headed)),
      choices: over
        .filter(isMark)
        .sort((a, b) => a.end - a.start - (b.end - b.start))
        .map((mark) => mark.id),
    })),
  }));
}

function isMark(layer: Layer): layer is Mark {
  return layer.kind !== 'place';
}

/** Adds the utterance of a quote to `headed`, so that only its first part gets a glyph. */
function hasGlyph({ kind, group }: Mark, headed: Set<number>): boolean {
  if (kind !== 'quote' || group === null) return true;
  const first = !headed.has(group);
  headed.add(group);
  return first;
}

function classesOf(layer: Layer, selected: Mark | null): string {
  if (!isMark(layer)) return 'place';
  const decided = layer.kind === 'claim' && !layer.open && !layer.rejected;
  const classes = [markWord(layer), decided && 'decided', isOn(layer, selected) && 'on'];
  return classes.filter((one) => one !== false).join(' ');
}

/** Whether a mark is the chosen one, or a part of the same utterance. */
function isOn(mark: Mark, selected: Mark | null): boolean {
  if (mark.id === selected?.id) return true;
  return mark.group !== null && mark.group === selected?.group && mark.kind === selected.kind;
}
