import { ArrowDownMini, ArrowUpMini, DotsSix, Trash } from "@medusajs/icons"
import { Badge, clx, IconButton, Input } from "@medusajs/ui"
import { KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { ALT_LENGTH_MAX, ProductImage } from "../../../hooks/seller-products"
import { RowButton } from "./row-button"
import { thumbnailOf } from "../../../lib/thumbnail"

type PictureRowProps = {
  picture: ProductImage
  number: number
  isLast: boolean
  isDragged: boolean
  onAlt: (alt: string) => void
  onMove: (to: number) => void
  onRemove: () => void
  onDrag: () => void
  onDragOver: () => void
  onDragEnd: () => void
}

/** One picture with what it shows in words; moved by dragging, by buttons or by arrow keys. */
export const PictureRow = (props: PictureRowProps) => {
  const { picture, number, isLast, isDragged, onAlt, onMove, onRemove } = props
  const { t } = useTranslation("seller")
  const index = number - 1
  return (
    <li
      className={clx(
        "bg-ui-bg-component shadow-elevation-card-rest flex items-center gap-x-2 rounded-lg p-2",
        isDragged && "opacity-60"
      )}
      onDragOver={(event) => {
        event.preventDefault()
        props.onDragOver()
      }}
      onDrop={(event) => event.preventDefault()}
    >
      <Handle {...props} />
      <div className="shadow-elevation-card-rest relative size-16 shrink-0 overflow-hidden rounded-md">
        <img
          src={thumbnailOf(picture.url)}
          alt={picture.alt || t("pictures.number", { number })}
          className="size-full object-cover"
          draggable={false}
        />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex items-center justify-end">
          {number === 1 && (
            <Badge size="2xsmall" className="me-auto">
              {t("pictures.main")}
            </Badge>
          )}
          <RowButton
            label={t("product_content.pictures.up", { number })}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          >
            <ArrowUpMini />
          </RowButton>
          <RowButton
            label={t("product_content.pictures.down", { number })}
            disabled={isLast}
            onClick={() => onMove(index + 1)}
          >
            <ArrowDownMini />
          </RowButton>
          <RowButton label={t("pictures.remove", { number })} onClick={onRemove}>
            <Trash />
          </RowButton>
        </div>
        <Input
          size="small"
          dir="auto"
          maxLength={ALT_LENGTH_MAX}
          aria-label={t("product_content.alt.label", { number })}
          placeholder={t("product_content.alt.placeholder")}
          value={picture.alt ?? ""}
          onChange={(event) => onAlt(event.target.value)}
        />
      </div>
    </li>
  )
}

const Handle = ({ number, onMove, onDrag, onDragEnd }: PictureRowProps) => {
  const { t } = useTranslation("seller")
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    onMove(number - 1 + step)
  }
  return (
    <IconButton
      type="button"
      size="small"
      variant="transparent"
      data-handle
      draggable
      className="cursor-grab"
      aria-label={t("product_content.pictures.drag", { number })}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move"
        const row = event.currentTarget.closest("li")
        if (row) event.dataTransfer.setDragImage(row, 0, 0)
        onDrag()
      }}
      onDragEnd={onDragEnd}
    >
      <DotsSix className="text-ui-fg-muted" />
    </IconButton>
  )
}
