import { clx, Table } from "@medusajs/ui"
import type { ComponentProps } from "react"

/** The platform's cells are made for reading from left to right. */
const MIRRORED = "rtl:pl-6 rtl:pr-0 rtl:first:pr-6"

export const HeaderCell = ({ className, ...props }: ComponentProps<typeof Table.HeaderCell>) => (
  <Table.HeaderCell className={clx("text-start", MIRRORED, className)} {...props} />
)

export const Cell = ({ className, ...props }: ComponentProps<typeof Table.Cell>) => (
  <Table.Cell className={clx(MIRRORED, className)} {...props} />
)
