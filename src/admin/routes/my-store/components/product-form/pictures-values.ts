import type { ProductImage, SellerProduct } from "../../../../hooks/seller-products"

/** The main picture comes first, also where it is not among the others. */
export function picturesOf({ thumbnail, images }: SellerProduct): ProductImage[] {
  const pictures = images.map(({ url, alt }) => ({ url, alt }))
  if (!thumbnail) return pictures
  const main = pictures.find(({ url }) => url === thumbnail) ?? { url: thumbnail }
  return [main, ...pictures.filter((picture) => picture !== main)]
}

/** The first picture is the main one. */
export const picturesToSave = (pictures: ProductImage[]) => ({
  thumbnail: pictures[0]?.url ?? null,
  images: pictures.map(({ url, alt }) => ({ url, alt: alt?.trim() || null })),
})
