import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import multer from "multer"

export const PICTURES_PER_UPLOAD_MAX = 10
export const PICTURE_BYTES_MAX = 4 * 1024 * 1024

const receive = multer({
  storage: multer.memoryStorage(),
  limits: { files: PICTURES_PER_UPLOAD_MAX, fileSize: PICTURE_BYTES_MAX, fields: 0 },
}).array("files")

/** Reads the files of a form within the limits; a form that breaks them is a 400. */
export function readPictures(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  receive(req, res, (error: unknown) => {
    if (!(error instanceof Error)) return next()
    const accepted = `accepted: up to ${PICTURES_PER_UPLOAD_MAX} "files" of 4 MiB each`
    next(new MedusaError(MedusaError.Types.INVALID_DATA, `${error.message}; ${accepted}`))
  })
}

/** The files that were read. @throws MedusaError invalid_data without any */
export function givenPictures(req: MedusaRequest): Express.Multer.File[] {
  // multer's array() leaves a list.
  const given = (req.files ?? []) as Express.Multer.File[]
  if (given.length) return given
  throw new MedusaError(MedusaError.Types.INVALID_DATA, 'Send one picture or more as "files"')
}
