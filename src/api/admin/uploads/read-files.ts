import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer from "multer"

const MEBIBYTE = 1024 * 1024
export const FILES_PER_UPLOAD_MAX = 20
export const TABLE_BYTES_MAX = 20 * MEBIBYTE
export const UPLOAD_PICTURE_BYTES_MAX = 4 * MEBIBYTE
/** Of a whole form. The platform reads forms into memory, and without any limit. */
const FORM_BYTES_MAX = FILES_PER_UPLOAD_MAX * UPLOAD_PICTURE_BYTES_MAX

export const ACCEPTED_FILES = `up to ${FILES_PER_UPLOAD_MAX} "files": JPEG, PNG, WebP or GIF pictures of at most ${UPLOAD_PICTURE_BYTES_MAX / MEBIBYTE} MiB, or a CSV table of at most ${TABLE_BYTES_MAX / MEBIBYTE} MiB`

const limits = { fileSize: TABLE_BYTES_MAX, fields: 0 }
const form = multer({ limits: { ...limits, files: FILES_PER_UPLOAD_MAX }, defParamCharset: "utf8" })

export const refuseUpload = (what: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `${what}; accepted: ${ACCEPTED_FILES}`)

/**
 * Reads a form before the platform's own reader does, which knows no limits. What was read is no
 * form any more, so that the other leaves it alone.
 *
 * @param field that holds the files
 */
export const readFiles = (field: string) => {
  const receive = form.array(field)
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    // The paths below are those of single files.
    if (req.method !== "POST" || req.path !== "/") return next()
    if (Number(req.headers["content-length"] ?? 0) > FORM_BYTES_MAX) {
      return next(refuseUpload(`A form of more than ${FORM_BYTES_MAX / MEBIBYTE} MiB is too large`))
    }
    receive(req, res, (error: unknown) => {
      if (error instanceof Error) return next(refuseUpload(error.message))
      req.headers["content-type"] = "application/octet-stream"
      next()
    })
  }
}

/** The files that were read. @throws MedusaError invalid_data without any */
export function givenFiles(req: MedusaRequest): Express.Multer.File[] {
  // multer's array() leaves a list.
  const given = (req.files ?? []) as Express.Multer.File[]
  if (given.length) return given
  throw refuseUpload("No file was sent")
}
