import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { THUMBNAIL_MODULE } from "../../modules/thumbnail"
import { noSuchPicture, ThumbnailWidth } from "../../modules/thumbnail/rules"
import ThumbnailModuleService from "../../modules/thumbnail/service"

/**
 * A small version of a public picture, and the address of the picture itself.
 *
 * @throws MedusaError not_found when the store of files does not have it
 */
export async function findThumbnail(
  container: MedusaContainer,
  width: ThumbnailWidth,
  file: string
) {
  const files = container.resolve(Modules.FILE)
  // Asked each time: what was deleted is shown no more, whatever is kept of it.
  const { url } = await files.retrieveFile(file).catch(() => {
    throw noSuchPicture()
  })
  const content = await container
    .resolve<ThumbnailModuleService>(THUMBNAIL_MODULE)
    .find(width, file, () => files.getAsBuffer(file))
  return { url, content }
}
