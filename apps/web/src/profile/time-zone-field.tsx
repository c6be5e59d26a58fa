import { Select } from '@mantine/core';

export const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const zones = Intl.supportedValuesOf('timeZone');

/** An IANA time zone, found by typing a part of its name. */
export function TimeZoneField({
  label,
  description,
  value,
  onChange,
}: {
  label: string;
  description?: string;
  value: string;
  onChange: (zone: string) => void;
}) {
  return (
    <Select
      label={label}
      description={description}
      searchable
      allowDeselect={false}
      data={zones.includes(value) ? zones : [value, ...zones]}
      limit={60}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
    />
  );
}
