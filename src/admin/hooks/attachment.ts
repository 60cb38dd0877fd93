import { useMutation } from "@tanstack/react-query"
import { saveResponse } from "../lib/save-response"
import { sdk } from "../lib/sdk"

export type Attachment = {
  id: string
  filename: string
  mime_type: string
  /** Bytes. */
  size: number
}
export const ATTACHMENTS_MAX = 5
export const ATTACHMENT_BYTES_MAX = 10 * 1024 * 1024
export const ATTACHMENT_TYPES = ["application/pdf", "image/jpeg", "image/png", "image/webp"]

/** Uploads one file, which waits to be sent with a comment. */
export const useUploadAttachment = (surface: "admin" | "seller") =>
  useMutation({
    mutationFn: async (file: File) => {
      const body = new FormData()
      body.append("file", file)
      const { attachment } = await sdk.client.fetch<{ attachment: Attachment }>(
        `/${surface}/attachments`,
        // The browser writes this header itself, with the boundary between the parts.
        { method: "POST", body, headers: { "content-type": null } }
      )
      return attachment
    },
  })

/** Saves a file of a thread. `thread` is the path of what it belongs to, `/admin/tickets/tkt_1`. */
export const useDownloadAttachment = (thread: string) =>
  useMutation({
    mutationFn: async ({ id, filename }: Attachment) => {
      const response = await sdk.client.fetch<Response>(`${thread}/attachments/${id}`, {
        headers: { accept: "*/*" },
      })
      await saveResponse(response, filename)
    },
  })
