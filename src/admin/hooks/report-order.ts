import { useMutation } from "@tanstack/react-query"
import { download, FileFormat } from "../lib/download"

/** Downloads one order: for staff the whole, for a store's member the store's own slice. */
const useDownload = (surface: "admin" | "seller", id: string) =>
  useMutation({
    mutationFn: (format: FileFormat) =>
      download(`/${surface}/orders/${id}/export`, { format }, "order"),
  })

export const useOrderDownload = (id: string) => useDownload("admin", id)
export const useMyOrderDownload = (id: string) => useDownload("seller", id)
