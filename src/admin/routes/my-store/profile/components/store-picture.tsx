import { Button, Label, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { UploadButton } from "../../components/upload-button"

type StorePictureProps = {
  kind: "logo" | "cover"
  url: string | null
  onChange: (url: string | null) => void
}

/** The logo or the cover: shown, replaced by dropping another, or taken away. */
export const StorePicture = ({ kind, url, onChange }: StorePictureProps) => {
  const { t } = useTranslation("seller")
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center justify-between">
        <Label size="small" weight="plus">
          {t(`fields.${kind}`)}
        </Label>
        {url && (
          <Button type="button" size="small" variant="transparent" onClick={() => onChange(null)}>
            {t("translation:actions.remove")}
          </Button>
        )}
      </div>
      {url && (
        <img
          src={url}
          alt={t(`fields.${kind}`)}
          className={clx(
            "shadow-elevation-card-rest rounded-lg object-cover",
            kind === "logo" ? "size-20" : "h-28 w-full"
          )}
        />
      )}
      <UploadButton
        label={t(url ? "pictures.replace" : "pictures.upload_one")}
        hint={t("pictures.hint")}
        onUploaded={([uploaded]) => onChange(uploaded)}
      />
    </div>
  )
}
