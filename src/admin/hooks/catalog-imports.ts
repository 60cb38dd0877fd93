import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { download, FileFormat } from "../lib/download"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { overviewKeys } from "./marketplace"
import type { Page } from "./seller"
import { productKeys } from "./seller-products"
import { stockKeys } from "./stock"

export type ImportKind = "products" | "stock"
export type ImportStatus = "queued" | "running" | "completed" | "failed" | "cancelled"
export type CatalogImport = {
  id: string
  kind: ImportKind
  /** New and changed products go to review at once, or stay drafts. */
  submit: boolean
  status: ImportStatus
  filename: string
  total_rows: number
  processed_rows: number
  created_count: number
  updated_count: number
  unchanged_count: number
  failed_count: number
  /** Why the whole file could not be used, when it could not. */
  failure: string | null
  created_at: string
  started_at: string | null
  finished_at: string | null
}
/** Why one row was not used; the heading is row 1. */
export type ImportError = { row_number: number; column: string | null; message: string }

export const IMPORT_BYTES_MAX = 20 * 1024 * 1024
export const IMPORT_EXTENSIONS = [".xlsx", ".csv"]
const POLL_MS = 1000

const importKeys = queryKeys("catalog-import")
const path = "/seller/imports"

export const isUnderway = ({ status }: Pick<CatalogImport, "status">) =>
  status === "queued" || status === "running"

export const useImports = (query: object) =>
  useQuery({
    queryKey: importKeys.list(query),
    queryFn: () => sdk.client.fetch<{ imports: CatalogImport[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => state.data?.imports.some(isUnderway) && POLL_MS,
  })

/** A store brings in one file at a time, so the latest is the one under way, if any is. */
export const useLatestImport = () => useImports({ limit: 1 }).data?.imports.at(0)

export const useImport = (id: string) =>
  useQuery({
    queryKey: importKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ import: CatalogImport }>(`${path}/${id}`),
    select: (data) => data.import,
    refetchInterval: ({ state }) => !!state.data && isUnderway(state.data.import) && POLL_MS,
  })

/** `failed` is part of the key: while an import runs, new errors are read as they come. */
export const useImportErrors = (id: string, query: object, failed: number) =>
  useQuery({
    queryKey: importKeys.detail(id, "errors", query, failed),
    queryFn: () =>
      sdk.client.fetch<{ errors: ImportError[] } & Page>(`${path}/${id}/errors`, { query }),
    placeholderData: keepPreviousData,
  })

/** When an import ends, what was read of products and stock before it is stale. */
export const useRefreshAfter = (underway: boolean) => {
  const client = useQueryClient()
  const was = useRef(underway)
  useEffect(() => {
    const ended = was.current && !underway
    was.current = underway
    if (!ended) return
    ;[importKeys, productKeys, stockKeys, overviewKeys].forEach(({ all }) => {
      client.invalidateQueries({ queryKey: all })
    })
  }, [client, underway])
}

type SendImport = { kind: ImportKind; file: File; submit: boolean }

export const useSendImport = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, file, submit }: SendImport) => {
      const body = new FormData()
      body.append("kind", kind)
      body.append("submit", String(submit))
      body.append("file", file)
      return sdk.client.fetch<{ import: CatalogImport }>(path, {
        method: "POST",
        body,
        // The browser writes this header itself, with the boundary between the parts.
        headers: { "content-type": null },
      })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: importKeys.lists }),
  })
}

export const useCancelImport = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch<{ import: CatalogImport }>(`${path}/${id}/cancel`, {
        method: "POST",
        body: {},
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: importKeys.all }),
  })
}

type Export = { kind: ImportKind; format: FileFormat; template?: boolean }

export const useExport = () =>
  useMutation({
    mutationFn: ({ kind, ...query }: Export) => download(`/seller/exports/${kind}`, query, kind),
  })

export const useImportReport = (id: string) =>
  useMutation({
    mutationFn: (format: FileFormat) => download(`${path}/${id}/report`, { format }, "report"),
  })
