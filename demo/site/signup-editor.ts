import { button, h } from "./dom.js";
import { checkbox, labelled, select } from "./form-controls.js";
import type { FieldRow, SignupSettings } from "./owner.js";

const METHODS = [
  ["default", "Anyone, who confirms their e-mail"],
  ["adminconfirm", "Anyone, whom the owner approves"],
  ["noconfirm", "Anyone, at once"],
  ["disabled", "Nobody"],
] as const;

const TYPES = ["Text", "Number", "Hidden"].map((type) => [type, type] as const);

/** Edits the settings in place and tells of each change. */
export function signupEditor(settings: SignupSettings, onChange: () => void): HTMLElement[] {
  const rows = h("div");
  const addRow = (row: FieldRow) => {
    const element = fieldRow(row, onChange, () => {
      settings.signup_fields = settings.signup_fields.filter((one) => one !== row);
      element.remove();
      onChange();
    });
    rows.append(element);
  };
  settings.signup_fields.forEach(addRow);
  const method = labelled(
    "Who may sign up",
    select(METHODS, settings.signup_method, (value) => {
      settings.signup_method = value;
      onChange();
    }),
  );
  method.classList.add("choice");
  const add = button("Add a field", () => {
    const row = {
      name: `field_${settings.signup_fields.length + 1}`,
      placeholder: "",
      required: false,
      type: "Text",
    };
    settings.signup_fields.push(row);
    addRow(row);
    onChange();
  });
  return [method, rows, h("p", { class: "actions" }, add)];
}

function fieldRow(row: FieldRow, onChange: () => void, onRemove: () => void): HTMLElement {
  const text = (key: "name" | "placeholder") => {
    const input = h("input", { value: row[key], autocomplete: "off" });
    input.addEventListener("input", () => {
      row[key] = input.value;
      onChange();
    });
    return input;
  };
  const required = checkbox("Required", row.required, (checked) => {
    row.required = checked;
    onChange();
  });
  const type = select(TYPES, row.type, (value) => {
    row.type = value;
    onChange();
  });
  return h(
    "div",
    { class: "field-row", role: "group", "aria-label": "A field" },
    labelled("Tag", text("name")),
    labelled("Label (hidden: value)", text("placeholder")),
    labelled("Type", type),
    required,
    button("Remove", onRemove, { class: "button small" }),
  );
}
