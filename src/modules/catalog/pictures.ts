/** A picture as sellers give it; `alt` says in words what it shows, for those who cannot see it. */
export type Picture = { url: string; alt?: string | null }
type KeptPicture = { id: string; url: string; metadata?: Record<string, unknown> | null }

/**
 * The pictures in the shape the platform stores, in the given order. A picture that was there
 * before keeps its id, so that what points at it, such as a variant, still does.
 */
export function storedPictures(pictures: Picture[], before: KeptPicture[] = []) {
  const left = [...before]
  return pictures.map(({ url, alt }, rank) => {
    const at = left.findIndex((picture) => picture.url === url)
    const [kept] = at < 0 ? [] : left.splice(at, 1)
    const metadata = { ...kept?.metadata, alt: alt || null }
    return { ...(kept && { id: kept.id }), url, rank, metadata }
  })
}

type StoredPicture = KeptPicture & { rank: number }

/** The pictures as a seller's pages show them. */
export const shownPictures = (pictures: StoredPicture[] = []) =>
  [...pictures]
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, url, rank, metadata }) => ({
      ...{ id, url, rank },
      // Metadata is open to the merchant's own pages, too: only a text is a description.
      alt: typeof metadata?.alt === "string" ? metadata.alt : null,
    }))
