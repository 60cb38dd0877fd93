import { useDebouncedSearch } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useEffect } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField, TextareaField, TextField } from "../../../../components/form-fields"
import { useRules } from "../../../../components/form-rules"
import { SideDrawer, SideForm } from "../../../../components/side-form"
import { PreviewText } from "../../../../components/ticket/preview-text"
import { TICKET_CATEGORIES, TicketCategory } from "../../../../hooks/ticket"
import {
  CANNED_BODY_LENGTH_MAX,
  CANNED_TITLE_LENGTH_MAX,
  CannedReply,
  SHORTCUT_LENGTH_MAX,
  useCannedPreview,
  useSaveCannedReply,
} from "../../../../hooks/ticket-canned"

/** A select takes no empty value. */
const ANY = "all"
const SHORTCUT = /^[a-z0-9][a-z0-9_-]*$/i

type CannedValues = { title: string; body: string; shortcut: string; category: string }
/** Without a reply the drawer makes one. */
type CannedFormProps = { reply: CannedReply | null; onClose: () => void }

export const CannedDrawer = ({ open, ...props }: CannedFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  const { reply, onClose } = props
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={reply ? t("canned.edit") : t("canned.create")}
      description={t("canned.form_text")}
    >
      <CannedForm {...props} />
    </SideDrawer>
  )
}

const CannedForm = ({ reply, onClose }: CannedFormProps) => {
  const { t } = useTranslation("ticket")
  const rules = useRules()
  const { mutateAsync } = useSaveCannedReply(reply?.id)
  const form = useForm<CannedValues>({
    defaultValues: {
      title: reply?.title ?? "",
      body: reply?.body ?? "",
      shortcut: reply?.shortcut ?? "",
      category: reply?.category ?? ANY,
    },
  })
  const { control } = form
  const body = useWatch({ control, name: "body" })
  const insert = (variable: string) =>
    form.setValue("body", `${form.getValues("body")}{{${variable}}}`, { shouldDirty: true })
  return (
    <SideForm
      form={form}
      saved={t("settings.saved")}
      onClose={onClose}
      save={({ shortcut, category, ...values }) =>
        mutateAsync({
          ...values,
          shortcut: shortcut.trim() || null,
          // The choices are the categories and `ANY`.
          category: category === ANY ? null : (category as TicketCategory),
        })
      }
    >
      <TextField
        control={control}
        name="title"
        label={t("canned.name")}
        rules={rules.text(1, CANNED_TITLE_LENGTH_MAX)}
      />
      <TextField
        control={control}
        name="shortcut"
        label={t("canned.shortcut")}
        hint={t("canned.shortcut_hint")}
        optional
        rules={{
          maxLength: rules.text(0, SHORTCUT_LENGTH_MAX).maxLength,
          pattern: { value: SHORTCUT, message: t("validation.shortcut") },
        }}
      />
      <SelectField
        control={control}
        name="category"
        label={t("fields.category")}
        hint={t("canned.category_hint")}
        choices={[ANY, ...TICKET_CATEGORIES].map((value) => ({
          value,
          label: t(`category.${value}`),
        }))}
      />
      <TextareaField
        control={control}
        name="body"
        rows={7}
        label={t("canned.body")}
        rules={rules.text(1, CANNED_BODY_LENGTH_MAX)}
      />
      <Variables body={body} onInsert={insert} />
    </SideForm>
  )
}

type VariablesProps = { body: string; onInsert: (variable: string) => void }

/** What may be asked for, and what the reply says with samples put in. */
const Variables = ({ body, onInsert }: VariablesProps) => {
  const { t } = useTranslation("ticket")
  const { onSearchValueChange, query } = useDebouncedSearch()
  useEffect(() => onSearchValueChange(body), [body, onSearchValueChange])
  // Where nothing is written yet, the names alone are asked for.
  const { data: preview } = useCannedPreview({ body: query?.trim() || "…" })
  if (!preview) return null
  return (
    <>
      <div className="flex flex-col gap-y-2">
        <Text size="small" weight="plus">
          {t("canned.variables")}
        </Text>
        <ul className="flex flex-wrap gap-1.5">
          {preview.known.map((variable) => (
            <li key={variable}>
              <Button
                type="button"
                size="small"
                variant="secondary"
                onClick={() => onInsert(variable)}
              >
                <bdi>{`{{${variable}}}`}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {body.trim() && <PreviewText preview={preview} />}
    </>
  )
}
