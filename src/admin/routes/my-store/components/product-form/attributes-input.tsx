import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { ArrowDownMini, ArrowUpMini, Plus, Trash } from "@medusajs/icons"
import { Button, Input } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import {
  ATTRIBUTES_MAX,
  ProductAttribute,
  useAttributeNames,
} from "../../../../hooks/seller-products"
import { moved } from "../../../../lib/moved"
import { RowButton } from "../row-button"

type AttributesInputProps = {
  value: ProductAttribute[]
  onChange: (attributes: ProductAttribute[]) => void
}

/** Facts in the order in which shoppers read them; names in use in the shop are offered. */
export const AttributesInput = ({ value, onChange }: AttributesInputProps) => {
  const { t } = useTranslation("seller")
  const list = useId()
  const { onSearchValueChange, query } = useDebouncedSearch()
  const { data: names = [] } = useAttributeNames(query)
  const put = (index: number, change: Partial<ProductAttribute>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...change } : row)))
  return (
    <div className="flex flex-col gap-y-2">
      {value.length > 0 && (
        <ol className="flex flex-col gap-y-2">
          {value.map((attribute, index) => (
            // Rows have nothing of their own to be known by; their inputs hold no state.
            <li key={index}>
              <AttributeRow
                attribute={attribute}
                number={index + 1}
                list={list}
                isLast={index === value.length - 1}
                onName={(name) => {
                  onSearchValueChange(name)
                  put(index, { name })
                }}
                onValue={(text) => put(index, { value: text })}
                onMove={(to) => onChange(moved(value, index, to))}
                onRemove={() => onChange(value.filter((_, at) => at !== index))}
              />
            </li>
          ))}
        </ol>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={value.length >= ATTRIBUTES_MAX}
        onClick={() => onChange([...value, { name: "", value: "" }])}
      >
        <Plus />
        {t("product_content.attributes.add")}
      </Button>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}

type AttributeRowProps = {
  attribute: ProductAttribute
  number: number
  /** Id of the list of known names. */
  list: string
  isLast: boolean
  onName: (name: string) => void
  onValue: (value: string) => void
  onMove: (to: number) => void
  onRemove: () => void
}

const AttributeRow = (props: AttributeRowProps) => {
  const { attribute, number, list, isLast, onName, onValue, onMove, onRemove } = props
  const { t } = useTranslation("seller")
  const index = number - 1
  const words = (key: "name" | "value") => ({
    "aria-label": `${t(`product_content.attributes.${key}`)} ${number}`,
    placeholder: t(`product_content.attributes.${key}`),
  })
  return (
    <div className="bg-ui-bg-component flex items-center gap-x-1 rounded-lg border p-2">
      <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
        <Input
          {...words("name")}
          size="small"
          dir="auto"
          list={list}
          value={attribute.name}
          onChange={(event) => onName(event.target.value)}
        />
        <Input
          {...words("value")}
          size="small"
          dir="auto"
          value={attribute.value}
          onChange={(event) => onValue(event.target.value)}
        />
      </div>
      <RowButton
        label={t("product_content.attributes.up", { number })}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      >
        <ArrowUpMini />
      </RowButton>
      <RowButton
        label={t("product_content.attributes.down", { number })}
        disabled={isLast}
        onClick={() => onMove(index + 1)}
      >
        <ArrowDownMini />
      </RowButton>
      <RowButton label={t("product_content.attributes.remove", { number })} onClick={onRemove}>
        <Trash />
      </RowButton>
    </div>
  )
}
