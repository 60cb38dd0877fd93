import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer, { MulterError } from "multer"

const MEBIBYTE = 1024 * 1024
export const DOCUMENT_BYTES_MAX = 10 * MEBIBYTE
/** More than are accepted, so that a strange one is refused by its name. */
const FIELDS_MAX = 5
const FIELD_BYTES_MAX = 200

const receive = multer({
  storage: multer.memoryStorage(),
  // Browsers send names of files as UTF-8 without saying so.
  defParamCharset: "utf8",
  limits: {
    files: 1,
    fileSize: DOCUMENT_BYTES_MAX,
    fields: FIELDS_MAX,
    fieldSize: FIELD_BYTES_MAX,
    fieldNestingDepth: 0,
  },
}).single("file")

const ACCEPTED = `a form with one 'file' of at most ${DOCUMENT_BYTES_MAX / MEBIBYTE} MiB`

/** Reads the one file of a form into memory; a form that breaks the limits is a 400. */
export function readDocument(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  receive(req, res, (error: unknown) => {
    const refuse = (what: string) =>
      next(new MedusaError(MedusaError.Types.INVALID_DATA, `${what}; accepted: ${ACCEPTED}`))
    if (error instanceof MulterError && error.field) {
      return refuse(`Field '${error.field}': ${error.message}`)
    }
    if (error instanceof Error) return refuse(error.message)
    if (!req.file?.size) return refuse("Field 'file' is required and holds a document")
    next()
  })
}
