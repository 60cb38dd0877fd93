import { quote } from "./cells"
import { CurrentProduct } from "./current"
import { Facts } from "./facts"
import { ProductGroup } from "./group"
import { PlannedContent, PlannedWords } from "./plan"
import { sameText } from "./plan-variant"
import { Problem } from "./rows"

type Words = { words: PlannedWords; content: PlannedContent; problems: Problem[] }

const same = (a: string[], b: string[]) => a.join("\n") === b.join("\n")
const sorted = (texts: string[]) => [...texts].sort()
const lower = (texts: string[]) => [...new Set(texts.map((text) => text.toLowerCase()))].sort()

/** What the rows change of the product's words and pictures; for a new product, all they say. */
export function planWords(group: ProductGroup, facts: Facts, current?: CurrentProduct): Words {
  const { values } = group
  const words: PlannedWords = {}
  if (values.product_title && !sameText(values.product_title, current?.title ?? null)) {
    words.title = values.product_title
  }
  for (const column of ["subtitle", "description", "material"] as const) {
    if (!sameText(values[column], current?.[column] ?? null)) words[column] = values[column]
  }
  const tags = values.tags === undefined ? undefined : lower(values.tags ?? [])
  if (tags && !same(tags, lower(current?.tags ?? []))) words.tags = tags
  const { problem, category_ids } = planCategories(group, facts, current)
  if (category_ids) words.category_ids = category_ids
  Object.assign(words, planPictures(values.images, current))
  return { words, content: planContent(group, current), problems: problem ? [problem] : [] }
}

/** Categories that a product has may stay, even if sellers cannot choose them any more. */
function planCategories({ values, sources }: ProductGroup, facts: Facts, current?: CurrentProduct) {
  if (values.category_handles === undefined) return {}
  const handles = [...new Set(values.category_handles ?? [])]
  const held = current?.category_handles ?? []
  if (same(sorted(handles), sorted(held))) return {}
  const idsOfHeld = new Map(current?.categories.map(({ handle, id }) => [handle, id]))
  const idOf = (handle: string) => facts.categories.get(handle) ?? idsOfHeld.get(handle)
  const unknown = handles.find((handle) => !idOf(handle))
  if (unknown === undefined) return { category_ids: handles.map((handle) => idOf(handle)!) }
  const problem: Problem = {
    row_number: sources.category_handles!,
    column: "category_handles",
    message: `There is no category ${quote(unknown)}; accepted: handles of the shop's categories`,
  }
  return { problem }
}

/** A picture that stays keeps its row, and with it what else is known of it. */
function planPictures(urls: string[] | null | undefined, current?: CurrentProduct): PlannedWords {
  const held = current?.images ?? []
  const wished = urls ?? []
  const isSame = same(
    wished,
    held.map(({ url }) => url)
  )
  if (urls === undefined || isSame) return {}
  const left = [...held]
  const images = wished.map((url) => {
    const at = left.findIndex((image) => image.url === url)
    return at < 0 ? { url } : { id: left.splice(at, 1)[0].id, url }
  })
  // The first picture stands for the product, as it does on the seller's own pages.
  return { images, thumbnail: wished[0] ?? null }
}

function planContent({ values }: ProductGroup, current?: CurrentProduct): PlannedContent {
  const content: PlannedContent = {}
  const { attributes, listing_group } = values
  const held = current?.attributes ?? []
  const isSame = JSON.stringify(attributes ?? []) === JSON.stringify(held)
  if (attributes !== undefined && !isSame) content.attributes = attributes ?? []
  if (listing_group !== undefined && listing_group !== (current?.listing_group ?? null)) {
    content.listing_group = listing_group
  }
  return content
}

export const saysSomething = (part: object) => Object.keys(part).length > 0
