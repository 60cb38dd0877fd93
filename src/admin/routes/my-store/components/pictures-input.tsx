import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { PICTURES_MAX, ProductImage } from "../../../hooks/seller-products"
import { moved } from "../../../lib/moved"
import { PictureRow } from "./picture-row"
import { UploadButton } from "./upload-button"

type PicturesInputProps = { value: ProductImage[]; onChange: (pictures: ProductImage[]) => void }

/** Pictures in the order in which shoppers see them; the first is the main one. */
export const PicturesInput = ({ value, onChange }: PicturesInputProps) => {
  const { t } = useTranslation("seller")
  const [dragged, setDragged] = useState<number | null>(null)
  const { list, move, place } = useMoves(value, onChange)
  const add = (urls: string[]) =>
    onChange([...value, ...urls.map((url) => ({ url }))].slice(0, PICTURES_MAX))
  const drop = (over: number) => {
    if (dragged === null || dragged === over) return
    move(dragged, over)
    setDragged(over)
  }
  return (
    <div className="flex flex-col gap-y-3">
      <UploadButton
        multiple
        label={t("pictures.upload")}
        hint={t("pictures.hint")}
        disabled={value.length >= PICTURES_MAX}
        onUploaded={add}
      />
      {value.length > 0 && (
        <ol ref={list} className="flex flex-col gap-y-2">
          {value.map((picture, index) => (
            <PictureRow
              key={picture.url}
              picture={picture}
              number={index + 1}
              isLast={index === value.length - 1}
              isDragged={index === dragged}
              onAlt={(alt) =>
                onChange(value.map((other, at) => (at === index ? { ...other, alt } : other)))
              }
              onMove={(to) => move(index, to)}
              onRemove={() => onChange(value.filter((_, at) => at !== index))}
              onDrag={() => setDragged(index)}
              onDragOver={() => drop(index)}
              onDragEnd={() => setDragged(null)}
            />
          ))}
        </ol>
      )}
      <span role="status" className="sr-only">
        {place !== null && t("product_content.pictures.moved", { number: place + 1 })}
      </span>
    </div>
  )
}

/** Moves a picture; its handle keeps the focus, so that it can be moved on with the keyboard. */
function useMoves(value: ProductImage[], onChange: (pictures: ProductImage[]) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [place, setPlace] = useState<number | null>(null)
  useEffect(() => {
    if (place === null) return
    list.current?.children[place]?.querySelector<HTMLElement>("[data-handle]")?.focus()
  }, [place])
  const move = (from: number, to: number) => {
    if (to < 0 || to >= value.length) return
    onChange(moved(value, from, to))
    setPlace(to)
  }
  return { list, move, place }
}
