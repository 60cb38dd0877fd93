import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isTextTable } from "../../../lib/recognise-table"
import { givenFiles, readFiles, TABLE_BYTES_MAX } from "./read-files"

type Presigned = { access?: string; size: number; mime_type: string }

/** As which browsers on different computers know a CSV file. */
const TABLE_TYPES = ["text/csv", "application/csv", "application/vnd.ms-excel", "text/plain"]
/** What the platform names files: no folders, and nothing that leads out of one. */
const FILE_ID = /^[^/\\\0]{1,300}$/
const FOLDERS = [".", ".."]

/** A name of a file that leads elsewhere is one that there is not. */
function refusePaths(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { id } = req.params
  if (FILE_ID.test(id) && !FOLDERS.includes(id)) return next()
  throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such file")
}

/**
 * What goes to a store of files without passing here is seen by nobody: only tables may, which the
 * platform's import reads, and only in private.
 */
function onlyPrivateTables(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  // As the platform has checked it.
  const { access, size, mime_type } = req.validatedBody as Presigned
  const isTable = TABLE_TYPES.includes(mime_type.toLowerCase())
  if (access !== "public" && isTable && size <= TABLE_BYTES_MAX) return next()
  const message = `Pictures are sent to POST /admin/uploads; an address of its own is given to a private CSV table of at most ${TABLE_BYTES_MAX} bytes`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

/** The platform's old import takes its table as one file. */
function oneTable(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  if (req.method !== "POST" || req.path !== "/") return next()
  const [file, ...others] = givenFiles(req)
  if (others.length || !isTextTable(file.buffer)) {
    const message = `Field 'file' accepts one CSV table of at most ${TABLE_BYTES_MAX} bytes`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  req.file = file
  next()
}

/** Without methods: before the platform's own reader of forms. */
export const adminUploadMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/uploads", middlewares: [readFiles("files")] },
  { matcher: "/admin/products/import", middlewares: [readFiles("file"), oneTable] },
  {
    matcher: "/admin/uploads/presigned-urls",
    methods: ["POST"],
    middlewares: [onlyPrivateTables],
  },
  { matcher: "/admin/uploads/:id", methods: ["GET", "DELETE"], middlewares: [refusePaths] },
]
