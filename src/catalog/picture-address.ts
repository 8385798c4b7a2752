/** Where a picture of the content folder stands in the portal: drawn anew as WebP, so nothing of the camera is left. */
export const pictureAddress = (file: string): string =>
  `/pictures/${file.replace(/^uploads\//, '').replace(/\.[^.]+$/, '')}.webp`;

/** Wide enough for a telephone's sharp screen and for a page's column. */
export const PICTURE_WIDTH = 1200;
