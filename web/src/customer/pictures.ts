/** The longer side of a photo as it is sent, in pixels; and characters of it at most. */
const SIDE = 1600;
const MOST = 850_000;
const QUALITIES = [0.82, 0.6, 0.4] as const;

/** What stands behind the comma of a data address: the picture in base64. */
const base64Of = (address: string): string => address.slice(address.indexOf(',') + 1);

/** The sheet as a PNG in base64. */
export const drawn = (sheet: HTMLCanvasElement): string => base64Of(sheet.toDataURL('image/png'));

/**
 * A photo, made small enough to be sent on a poor line. Drawn anew, it loses what the camera wrote into it: where it was
 * taken, and by which device. Null where the browser cannot read it.
 */
export async function smallPhoto(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const photo = base64Of(canvas.toDataURL('image/jpeg', quality));
    if (photo.length <= MOST) return photo;
  }
  return null;
}
