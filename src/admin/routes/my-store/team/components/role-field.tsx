export * from "../../../../components/role-field"
