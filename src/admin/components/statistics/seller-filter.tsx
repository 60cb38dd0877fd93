import { Combobox } from "@medusajs/dashboard/components"
import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { useTargetChoices } from "../../hooks/commission-targets"
import { useSeller } from "../../hooks/seller"

type SellerFilterProps = { sellerId?: string; onChoose: (id: string | undefined) => void }

/** One store, found by a part of its name; none stands for all. */
export const SellerFilter = ({ sellerId = "", onChoose }: SellerFilterProps) => {
  const { t } = useTranslation("statistics")
  const { searchValue, onSearchValueChange, query } = useDebouncedSearch()
  const { data: found = [] } = useTargetChoices("seller", query)
  const { data: chosen } = useSeller(sellerId, Boolean(sellerId))
  const isFound = found.some(({ id }) => id === sellerId)
  const name = chosen?.name ?? sellerId
  const named = sellerId && !isFound ? [{ id: sellerId, name }, ...found] : found
  return (
    <div className="w-full sm:w-56">
      <Combobox
        aria-label={t("toolbar.seller")}
        value={sellerId}
        onChange={(id) => onChoose(id || undefined)}
        options={named.map(({ id, name }) => ({ value: id, label: name }))}
        searchValue={searchValue}
        onSearchValueChange={onSearchValueChange}
        placeholder={t("toolbar.all_sellers")}
        allowClear
      />
    </div>
  )
}
