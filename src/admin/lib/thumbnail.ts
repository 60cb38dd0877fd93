/** As wide as they are made; see src/modules/thumbnail. */
export type ThumbnailWidth = 160 | 480 | 960

const OWN = /\/static\/([^/?#]+)$/

/** The small version of a picture of our own store of files; any other address stays as it is. */
export const thumbnailOf = (url: string | null | undefined, width: ThumbnailWidth = 160) =>
  url?.replace(OWN, `/thumbnails/${width}/$1`)
