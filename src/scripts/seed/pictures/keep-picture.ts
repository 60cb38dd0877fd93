import { MedusaContainer } from "@medusajs/framework/types"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import sharp from "sharp"

const QUALITY = 84
/** Of 6: the last ones take twice the time and save a twentieth. */
const EFFORT = 2

const drawn = new Map<string, Promise<Buffer>>()

export const draw = (svg: string) =>
  sharp(Buffer.from(svg)).webp({ quality: QUALITY, effort: EFFORT }).toBuffer()

/** Begins to draw, one picture after another, while the database is busy with other things. */
export function drawAhead(svgs: string[]) {
  let turn: Promise<unknown> = Promise.resolve()
  for (const svg of svgs) {
    const picture = turn.then(() => draw(svg))
    drawn.set(svg, picture)
    turn = picture
  }
}

/** Stores a picture as everyone's pictures are stored, and answers its address. */
export async function keepPicture(container: MedusaContainer, name: string, svg: string) {
  const image = await (drawn.get(svg) ?? draw(svg))
  const file = {
    filename: `${name}.webp`,
    mimeType: "image/webp",
    content: image.toString("base64"),
    access: "public" as const,
  }
  const { result } = await uploadFilesWorkflow(container).run({ input: { files: [file] } })
  return result[0].url
}

type Pictured = { handle: string; title: string; subtitle: string; pictures: string[] }

/** The pictures of a product, in order, with words for those who do not see them. */
export const keepPictures = async (container: MedusaContainer, product: Pictured) =>
  await Promise.all(
    product.pictures.map(async (svg, i) => ({
      url: await keepPicture(container, `${product.handle}-${i + 1}`, svg),
      alt: i === 0 ? `${product.title}: ${product.subtitle}` : `${product.title}, another view`,
    }))
  )
