import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer from "multer"
import { IMPORT_BYTES_MAX } from "../../../modules/catalog/rules"

const FIELDS = ["kind", "submit"]
const FIELD_BYTES_MAX = 100

const receive = multer({
  storage: multer.memoryStorage(),
  limits: {
    files: 1,
    fileSize: IMPORT_BYTES_MAX,
    fields: FIELDS.length,
    fieldSize: FIELD_BYTES_MAX,
  },
  defParamCharset: "utf8",
}).single("file")

const accepted = `accepted: one "file" of up to ${IMPORT_BYTES_MAX / 1024 / 1024} MiB, ${FIELDS.join(", ")}`
const refusal = (reason: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `${reason}; ${accepted}`)

/** Reads the one file of a form within the limits; a form that breaks them is a 400. */
export function readSheet(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  receive(req, res, (error: unknown) => {
    if (error instanceof Error) return next(refusal(error.message))
    if (!req.file) return next(refusal('Send a table as "file"'))
    next()
  })
}
