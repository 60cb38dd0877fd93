import { useTranslation } from "react-i18next"
import type { SellerOrderLine } from "../hooks/marketplace"

const sum = (lines: SellerOrderLine[], key: ProgressKey | "quantity") =>
  lines.reduce((total, line) => total + (line[key] ?? 0), 0)

type ProgressKey = "fulfilled_quantity" | "shipped_quantity" | "delivered_quantity"

/** "2 of 3 packed · 1 of 3 shipped · 0 of 3 delivered", for one line or for many. */
export const ProgressText = ({ lines }: { lines: SellerOrderLine[] }) => {
  const { t } = useTranslation("marketplace")
  const items = lines.filter((line) => line.kind === "item")
  const total = sum(items, "quantity")
  const parts = [
    t("progress.fulfilled", { count: sum(items, "fulfilled_quantity"), total }),
    t("progress.shipped", { count: sum(items, "shipped_quantity"), total }),
    t("progress.delivered", { count: sum(items, "delivered_quantity"), total }),
  ]
  return <span className="text-ui-fg-subtle tabular-nums">{parts.join(" · ")}</span>
}
