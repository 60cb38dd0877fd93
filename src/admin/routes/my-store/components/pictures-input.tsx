import { ArrowLeft, ArrowRight, Trash } from "@medusajs/icons"
import { Badge, IconButton, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { PICTURES_MAX } from "../../../hooks/seller-products"
import { UploadButton } from "./upload-button"

type PicturesInputProps = { value: string[]; onChange: (urls: string[]) => void }

/** Pictures in the order in which shoppers see them; the first is the main one. */
export const PicturesInput = ({ value, onChange }: PicturesInputProps) => {
  const { t } = useTranslation("seller")
  const move = (from: number, to: number) => {
    const next = value.filter((_, index) => index !== from)
    next.splice(to, 0, value[from])
    onChange(next)
  }
  return (
    <div className="flex flex-col gap-y-3">
      <UploadButton
        multiple
        label={t("pictures.upload")}
        hint={t("pictures.hint")}
        disabled={value.length >= PICTURES_MAX}
        onUploaded={(urls) => onChange([...value, ...urls].slice(0, PICTURES_MAX))}
      />
      {value.length > 0 && (
        <ol className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fill,minmax(132px,1fr))]">
          {value.map((url, index) => (
            <Picture
              key={url}
              url={url}
              number={index + 1}
              isLast={index === value.length - 1}
              onMove={(to) => move(index, to)}
              onRemove={() => onChange(value.filter((other) => other !== url))}
            />
          ))}
        </ol>
      )}
    </div>
  )
}

type PictureProps = {
  url: string
  number: number
  isLast: boolean
  onMove: (to: number) => void
  onRemove: () => void
}

const Picture = ({ url, number, isLast, onMove, onRemove }: PictureProps) => {
  const { t } = useTranslation("seller")
  const index = number - 1
  return (
    <li className="shadow-elevation-card-rest bg-ui-bg-base relative overflow-hidden rounded-lg">
      <img
        src={url}
        alt={t("pictures.number", { number })}
        className="aspect-square w-full object-cover"
      />
      {number === 1 && (
        <Badge size="2xsmall" className="absolute start-2 top-2">
          {t("pictures.main")}
        </Badge>
      )}
      <div className="flex items-center justify-between p-1">
        <PictureButton
          label={t("pictures.earlier", { number })}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          <ArrowLeft className="rtl:rotate-180" />
        </PictureButton>
        <PictureButton label={t("pictures.remove", { number })} onClick={onRemove}>
          <Trash />
        </PictureButton>
        <PictureButton
          label={t("pictures.later", { number })}
          disabled={isLast}
          onClick={() => onMove(index + 1)}
        >
          <ArrowRight className="rtl:rotate-180" />
        </PictureButton>
      </div>
    </li>
  )
}

type PictureButtonProps = {
  label: string
  disabled?: boolean
  onClick: () => void
  children: React.ReactNode
}

const PictureButton = ({ label, children, ...button }: PictureButtonProps) => (
  <Tooltip content={label}>
    <IconButton type="button" size="small" variant="transparent" aria-label={label} {...button}>
      {children}
    </IconButton>
  </Tooltip>
)
