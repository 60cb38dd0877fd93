import type { ProductInput, SellerProduct } from "../../../../hooks/seller-products"

/** The words of a product as a form holds them: text, never null. */
export type ProductWords = {
  title: string
  subtitle: string
  description: string
  handle: string
  weight: string
  material: string
  category_ids: string[]
  tags: string[]
}

export const wordsOf = (product?: SellerProduct): ProductWords => ({
  title: product?.title ?? "",
  subtitle: product?.subtitle ?? "",
  description: product?.description ?? "",
  handle: product?.handle ?? "",
  weight: product?.weight?.toString() ?? "",
  material: product?.material ?? "",
  category_ids: product?.categories.map((category) => category.id) ?? [],
  tags: product?.tags.map((tag) => tag.value) ?? [],
})

export const numberOrNull = (text: string | number | null | undefined) =>
  text === "" || text === null || text === undefined ? null : Number(text)

/** For a change: what was emptied is null. */
export const wordsToUpdate = (words: ProductWords): Partial<ProductInput> => ({
  title: words.title.trim(),
  subtitle: words.subtitle.trim() || null,
  description: words.description.trim() || null,
  handle: words.handle.trim() || undefined,
  weight: numberOrNull(words.weight),
  material: words.material.trim() || null,
  category_ids: words.category_ids ?? [],
  tags: words.tags,
})

/** For a new product: what is empty is left out. */
export const wordsToCreate = (words: ProductWords): ProductInput => ({
  title: words.title.trim(),
  subtitle: words.subtitle.trim() || undefined,
  description: words.description.trim() || undefined,
  handle: words.handle.trim() || undefined,
  weight: numberOrNull(words.weight) ?? undefined,
  material: words.material.trim() || undefined,
  category_ids: words.category_ids ?? [],
  tags: words.tags,
})
