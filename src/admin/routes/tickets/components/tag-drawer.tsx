import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/form-fields"
import { SideDrawer, SideForm } from "../../../components/side-form"
import { TAGS_MAX } from "../../../hooks/ticket"
import { ChipsInput } from "../../my-store/components/chips-input"
import type { BulkAct } from "./use-bulk-deed"

type TagFormProps = { count: number; act: BulkAct; onClose: () => void }
type TagValues = { add: string[]; remove: string[] }

export const TagDrawer = ({ open, ...props }: TagFormProps & { open: boolean }) => {
  const { t } = useTranslation("ticket")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("bulk.tag_title", { count: props.count })}
      description={t("bulk.tag_text")}
    >
      <TagForm {...props} />
    </SideDrawer>
  )
}

const TagForm = ({ act, onClose }: TagFormProps) => {
  const { t } = useTranslation("ticket")
  const form = useForm<TagValues>({ defaultValues: { add: [], remove: [] } })
  return (
    <SideForm
      form={form}
      submitLabel={t("bulk.tag")}
      onClose={onClose}
      save={(values) => act({ action: "tag", ...values })}
    >
      {(["add", "remove"] as const).map((name) => (
        <Field
          key={name}
          control={form.control}
          name={name}
          label={t(`tags.${name}`)}
          hint={t("tags.hint")}
          optional
        >
          {({ value, onChange, onBlur }) => (
            <ChipsInput
              // The two fields of this form are lists of words.
              value={value as string[]}
              onChange={onChange}
              onBlur={onBlur}
              max={TAGS_MAX}
            />
          )}
        </Field>
      ))}
    </SideForm>
  )
}
