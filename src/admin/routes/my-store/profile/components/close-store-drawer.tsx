import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { TextField } from "../../../../components/form-fields"
import { SellerStore, useCloseStore } from "../../../../hooks/seller-store"
import { SideDrawer, SideForm } from "../../../../components/side-form"

type CloseStoreDrawerProps = { store: SellerStore; open: boolean; onClose: () => void }

export const CloseStoreDrawer = ({ store, open, onClose }: CloseStoreDrawerProps) => {
  const { t } = useTranslation("seller")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("closing.drawer", { name: store.name })}
      description={t("closing.description")}
    >
      <CloseStoreForm store={store} onClose={onClose} />
    </SideDrawer>
  )
}

/** The handle is typed by hand, so that nobody closes a store by a slip. */
const CloseStoreForm = ({ store, onClose }: Omit<CloseStoreDrawerProps, "open">) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useCloseStore()
  const { handle } = store
  const form = useForm({ defaultValues: { handle: "" } })
  return (
    <SideForm
      form={form}
      save={(values) => mutateAsync(values.handle.trim())}
      saved={t("closing.done")}
      submitLabel={t("closing.action")}
      isDangerous
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="handle"
        label={t("closing.handle", { handle })}
        autoComplete="off"
        rules={{
          validate: (value) =>
            String(value).trim() === handle || t("closing.handle_wrong", { handle }),
        }}
      />
    </SideForm>
  )
}
