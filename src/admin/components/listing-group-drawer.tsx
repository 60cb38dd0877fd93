import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSetListingGroup } from "../hooks/catalog-listing-group"
import { SideDrawer, SideForm } from "./side-form"
import { TextField } from "./form-fields"
import { useRules } from "./form-rules"

const KEY_LENGTH_MIN = 3
const KEY_LENGTH_MAX = 64

type FormProps = { productId: string; current: string | null; onClose: () => void }

export const ListingGroupDrawer = ({ open, ...props }: FormProps & { open: boolean }) => {
  const { t } = useTranslation("catalog")
  return (
    <SideDrawer
      open={open}
      onClose={props.onClose}
      title={t("group.title")}
      description={t("group.description")}
    >
      <GroupForm {...props} />
    </SideDrawer>
  )
}

const GroupForm = ({ productId, current, onClose }: FormProps) => {
  const { t } = useTranslation("catalog")
  const rules = useRules()
  const { mutateAsync } = useSetListingGroup(productId)
  const form = useForm({ defaultValues: { key: current ?? "" } })
  return (
    <SideForm
      form={form}
      save={({ key }) => mutateAsync(key.trim())}
      saved={t("group.saved")}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="key"
        autoComplete="off"
        label={t("group.key")}
        hint={t("group.hint")}
        rules={{ ...rules.text(KEY_LENGTH_MIN, KEY_LENGTH_MAX), ...rules.handle }}
      />
    </SideForm>
  )
}
