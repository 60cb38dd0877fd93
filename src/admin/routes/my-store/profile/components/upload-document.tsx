import { Text } from "@medusajs/ui"
import { Controller, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { SelectField } from "../../../../components/form-fields"
import {
  DOCUMENT_BYTES_MAX,
  DOCUMENT_KINDS,
  DOCUMENT_TYPES,
  DocumentKind,
  useUploadDocument,
} from "../../../../hooks/seller-verification"
import { DropZone } from "../../components/drop-zone"
import { SideDrawer, SideForm } from "../../../../components/side-form"

const MEGABYTES_MAX = DOCUMENT_BYTES_MAX / 1024 ** 2

type UploadDocumentProps = { open: boolean; onClose: () => void }
type DocumentValues = { kind: DocumentKind; file: File | null }

export const UploadDocument = ({ open, onClose }: UploadDocumentProps) => {
  const { t } = useTranslation("seller")
  return (
    <SideDrawer
      open={open}
      onClose={onClose}
      title={t("verification.documents.add")}
      description={t("verification.documents.add_description")}
    >
      <UploadForm onClose={onClose} />
    </SideDrawer>
  )
}

const UploadForm = ({ onClose }: Pick<UploadDocumentProps, "onClose">) => {
  const { t } = useTranslation("seller")
  const { mutateAsync } = useUploadDocument()
  const form = useForm<DocumentValues>({ defaultValues: { kind: "identity", file: null } })
  const fits = (file: File | null) => {
    if (!file) return t("verification.documents.missing")
    const { name } = file
    if (!DOCUMENT_TYPES.includes(file.type)) return t("verification.documents.wrong_type", { name })
    if (file.size <= DOCUMENT_BYTES_MAX) return true
    return t("verification.documents.too_large", { name, megabytes: MEGABYTES_MAX })
  }
  return (
    <SideForm
      form={form}
      save={async ({ kind, file }) => file && mutateAsync({ kind, file })}
      saved={t("verification.documents.saved")}
      submitLabel={t("verification.documents.upload")}
      onClose={onClose}
    >
      <SelectField
        control={form.control}
        name="kind"
        label={t("verification.documents.kind_label")}
        choices={DOCUMENT_KINDS.map((value) => ({
          value,
          label: t(`verification.documents.kind.${value}`),
        }))}
      />
      <Controller
        control={form.control}
        name="file"
        rules={{ validate: fits }}
        render={({ field: { value, onChange }, fieldState }) => (
          <div className="flex flex-col gap-y-2">
            <DropZone
              label={t("verification.documents.drop")}
              hint={t("verification.documents.hint", { megabytes: MEGABYTES_MAX })}
              accept={DOCUMENT_TYPES.join(",")}
              error={fieldState.error?.message}
              onFiles={(files) => onChange(files?.[0] ?? null)}
            />
            {value && (
              <Text size="small" className="break-words" dir="auto">
                {t("verification.documents.chosen", { name: value.name })}
              </Text>
            )}
          </div>
        )}
      />
    </SideForm>
  )
}
