import { Button, Input, toast } from "@medusajs/ui"
import { ChangeEvent, useRef } from "react"
import { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { useUploadBrandPicture } from "../../../../hooks/notice-brand"
import { errorMessage } from "../../../../lib/error-message"

const TYPES = "image/jpeg,image/png,image/webp,image/gif"

type PictureFieldProps<T extends FieldValues> = {
  control: Control<T>
  name: FieldPath<T>
  label: string
  hint: string
}

/** The address of a picture, typed or made by uploading one. */
export function PictureField<T extends FieldValues>(props: PictureFieldProps<T>) {
  const { t } = useTranslation("notice")
  const rules = useRules()
  const chooser = useRef<HTMLInputElement>(null)
  const { mutateAsync, isPending } = useUploadBrandPicture()
  const upload = async (
    { target }: ChangeEvent<HTMLInputElement>,
    onChange: (url: string) => void
  ) => {
    const [file] = Array.from(target.files ?? [])
    target.value = ""
    if (!file) return
    try {
      const { files } = await mutateAsync(file)
      onChange(files[0].url)
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return (
    <Field {...props} rules={rules.url} optional>
      {({ value, onChange, ...field }) => (
        <div className="flex items-center gap-x-2">
          {value && <img src={value} alt="" className="size-8 rounded-md object-contain" />}
          <div className="min-w-0 flex-1">
            <Input
              {...field}
              value={value}
              onChange={onChange}
              inputMode="url"
              placeholder="https://"
              dir="ltr"
            />
          </div>
          <input
            ref={chooser}
            type="file"
            accept={TYPES}
            className="hidden"
            aria-label={props.label}
            onChange={(event) => upload(event, onChange)}
          />
          <Button
            type="button"
            size="small"
            variant="secondary"
            isLoading={isPending}
            onClick={() => chooser.current?.click()}
          >
            {t("brand.upload")}
          </Button>
        </div>
      )}
    </Field>
  )
}
