import { Control, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SwitchField, TextareaField } from "../form-fields"
import type { EndpointValues } from "./endpoint-values"
import { readHeaderLines } from "./header-lines"
import { HEADERS_MAX } from "../../lib/webhook"

/** `names` are the headers that are sent now; their values are never shown. */
type HeaderFieldsProps = { control: Control<EndpointValues>; names: string[] }

/** Headers that the receiver wants to be greeted with, such as a token. */
export const HeaderFields = ({ control, names }: HeaderFieldsProps) => {
  const { t } = useTranslation("webhook")
  const replaces = useWatch({ control, name: "replaces_headers" })
  const check = (text: unknown) => {
    const { headers, wrong } = readHeaderLines(String(text))
    if (wrong.length) return t("form.headers_wrong", { lines: wrong.join(", ") })
    const isFew = Object.keys(headers).length <= HEADERS_MAX
    return isFew || t("form.headers_max", { count: HEADERS_MAX })
  }
  return (
    <>
      {names.length > 0 && (
        <SwitchField
          control={control}
          name="replaces_headers"
          label={t("form.replace_headers")}
          hint={t("form.replace_headers_hint", { names: names.join(", ") })}
        />
      )}
      {replaces && (
        <TextareaField
          control={control}
          name="headers"
          rows={3}
          label={t("fields.headers")}
          hint={t("form.headers_hint")}
          optional
          rules={{ validate: check }}
        />
      )}
    </>
  )
}
