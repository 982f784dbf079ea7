/** Measures a picture, and writes it in light forms of several widths. */
import sharp, { type Sharp } from 'sharp';

export interface MeasuredPicture {
  /** As the page shows it, in the page’s own pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the files that are written, in dots, the widest last. */
  readonly widths: readonly number[];
  /** Whether it is several moments, shown one after the other. */
  readonly moves: boolean;
}

/** A column of text, and the same on a screen that has twice as many dots. */
const SHOWN_WIDTHS = [704, 1408];
/** Whoever looks closely needs no more, and a telephone could not hold it. */
const WIDEST = 2560;
/** The picture of a telephone’s screen would else fill three screens of a reader’s. */
const TALLEST_SHOWN = 720;
/** Of all moments together; what opens into more was made to fill a memory. */
const MOST_DOTS = 60_000_000;
/** A drawing has no dots of its own, and is drawn at twice its size. */
const DRAWN_AT = 2;
/** What a file holds, whatever its name says. */
const FORMATS = ['png', 'jpeg', 'webp', 'gif', 'heif', 'svg'];

/** @throws when the bytes are no picture, or too many dots */
export async function measurePicture(bytes: Buffer): Promise<MeasuredPicture> {
  const { format, pages = 1, pageHeight, autoOrient } = await opened(bytes, true).metadata();
  if (!FORMATS.includes(format)) throw new Error(`it holds ${format}`);
  const moves = pages > 1;
  const wide = autoOrient.width;
  const high = moves ? (pageHeight ?? autoOrient.height / pages) : autoOrient.height;
  if (wide * high * pages > MOST_DOTS)
    throw new Error(`it has more than ${MOST_DOTS / 1_000_000} million dots`);
  const widest = Math.min(wide, WIDEST);
  const own = format === 'svg' ? wide / DRAWN_AT : widest;
  const width = Math.max(1, Math.round(Math.min(own, (TALLEST_SHOWN * wide) / high)));
  return {
    width,
    height: Math.max(1, Math.round((width * high) / wide)),
    widths: [...(moves ? [] : SHOWN_WIDTHS.filter((one) => one < widest)), widest],
    moves,
  };
}

/**
 * Writes it as WebP. What the file says beside the picture, such as where a photograph was taken, is left out.
 *
 * @param pathOf the file to write for a width; `still` is the first moment of one that moves
 * @throws when the picture is damaged
 */
export async function writePicture(
  bytes: Buffer,
  { widths, moves }: MeasuredPicture,
  pathOf: (width: number | 'still') => string,
): Promise<void> {
  const write = (width: number, path: string, moving: boolean) =>
    opened(bytes, moving)
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      // Letters in colour would be blurred without it.
      .webp({ quality: 80, smartSubsample: true })
      .toFile(path);
  for (const width of widths) await write(width, pathOf(width), moves);
  if (moves) await write(widths.at(-1) ?? WIDEST, pathOf('still'), false);
}

function opened(bytes: Buffer, moving: boolean): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_DOTS, animated: moving, density: 72 * DRAWN_AT });
}
