import { randomUUID } from "node:crypto"

type Content = {
  mime_type: string
  /** Base64, as the file module takes it. */
  content: string
}

/**
 * A file for the platform's upload that leaves only by routes. Its key is random: the uploader's
 * name could be that of another file.
 *
 * @param prefix what it is, for people who look into the store of files
 */
export const privateFile = (prefix: string, { mime_type, content }: Content) => ({
  filename: `${prefix}-${randomUUID()}`,
  mimeType: mime_type,
  content,
  access: "private" as const,
})
