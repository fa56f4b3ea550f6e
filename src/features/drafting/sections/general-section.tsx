import type { Level } from '../../../domain/organisation/agency.ts';
import type { Channel } from '../../../domain/procedure/procedure.ts';
import { CheckboxItem } from '../../../web/components/checkbox.tsx';
import { EntryField } from '../../../web/components/entry-field.tsx';
import { Fieldset } from '../../../web/components/fieldset.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { TextareaField } from '../../../web/components/textarea-field.tsx';
import { textField, textFields } from '../../../web/form-fields.ts';
import { LEVEL_WORDS } from '../../../words/vi/catalogue-words.ts';
import { capitalise } from '../../../words/vi/phrases.ts';
import { CHANNEL_WORDS } from '../../../words/vi/procedure-words.ts';
import { keyOf } from '../list-form.ts';
import { rowsFor } from '../row-fields.tsx';
import type { FieldsProps, SectionForm } from '../section-form.ts';

interface GeneralTyped {
  name: string;
  nationalCode: string;
  field: string;
  level: Level | '';
  /** Named agencies only, or every one of the level. */
  named: boolean;
  agencies: readonly string[];
  channels: readonly string[];
}

const CHANNELS: readonly Channel[] = ['counter', 'post', 'online'];

export const generalSection: SectionForm<GeneralTyped> = {
  section: 'general',
  slug: 'thong-tin-chung',
  open: ({ name, nationalCode, field, level, agencies, channels }) => ({
    ...{ name, nationalCode: nationalCode ?? '', field, level: level ?? '', channels },
    ...{ named: agencies !== null, agencies: agencies ?? [] },
  }),
  read: (body) => ({
    name: oneLine(textField(body, 'name')),
    nationalCode: textField(body, 'nationalCode'),
    field: oneLine(textField(body, 'field')),
    level: keyOf(LEVEL_WORDS, textField(body, 'level')),
    named: textField(body, 'noi-nhan') === 'chon',
    agencies: textFields(body, 'agencies'),
    channels: textFields(body, 'channels'),
  }),
  change: () => undefined,
  problems: ({ name, named, agencies }) => [
    ...(name === '' ? [{ field: 'name', text: 'Xin ghi tên thủ tục' }] : []),
    ...(named && agencies.length === 0
      ? [{ field: 'agencies', text: 'Xin chọn ít nhất một cơ quan, hoặc chọn mọi cơ quan của cấp' }]
      : []),
  ],
  apply: (typed, content) => ({
    ...content,
    name: typed.name,
    nationalCode: typed.nationalCode === '' ? null : typed.nationalCode,
    field: typed.field,
    level: typed.level === '' ? null : typed.level,
    agencies: typed.named ? typed.agencies : null,
    channels: CHANNELS.filter((channel) => typed.channels.includes(channel)),
  }),
  Fields,
};

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function Fields({ typed, errorOf, agencies, published }: FieldsProps<GeneralTyped>) {
  const fields = [...new Set(published.map(({ field }) => field))].sort((a, b) => a.localeCompare(b, 'vi'));
  const staffed = agencies.filter(({ staffed: works }) => works);
  return (
    <>
      <TextareaField
        id="name"
        name="name"
        label="Tên thủ tục"
        hint="Giữ đúng như quyết định công bố."
        value={typed.name}
        rows={rowsFor(typed.name, 120)}
        error={errorOf('name')}
      />
      <div class="mc-pair">
        <EntryField
          id="nationalCode"
          name="nationalCode"
          label="Mã thủ tục quốc gia"
          hint="Dạng 1.234567; để trống nếu không có."
          value={typed.nationalCode}
          error={errorOf('nationalCode')}
        />
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="field">
            Lĩnh vực
          </label>
          <div id="field-goi-y" class="govuk-hint">
            Ghi giống lĩnh vực đã có, để công chức được giao lĩnh vực đó thấy thủ tục.
          </div>
          <input
            class={`govuk-input${errorOf('field') === undefined ? '' : ' govuk-input--error'}`}
            id="field"
            name="field"
            type="text"
            list="field-da-co"
            autocomplete="off"
            value={typed.field}
            aria-describedby="field-goi-y"
          />
          <datalist id="field-da-co">
            {fields.map((field) => (
              <option key={field} value={field} />
            ))}
          </datalist>
        </div>
      </div>
      <RadioGroup
        id="level"
        name="level"
        legend="Cấp giải quyết"
        error={errorOf('level')}
        inline
        options={Object.entries(LEVEL_WORDS).map(([value, text]) => ({ value, text: capitalise(text) }))}
        value={typed.level}
      />
      <Fieldset id="channels" legend="Cách nộp hồ sơ" error={errorOf('channels')}>
        <div class="govuk-checkboxes govuk-checkboxes--small mc-inline">
          {CHANNELS.map((channel, index) => (
            <CheckboxItem
              key={channel}
              id={index === 0 ? 'channels' : `channels-${channel}`}
              name="channels"
              label={capitalise(CHANNEL_WORDS[channel])}
              value={channel}
              checked={typed.channels.includes(channel)}
            />
          ))}
        </div>
      </Fieldset>
      <div class="mc-receivers">
        <RadioGroup
          id="noi-nhan"
          name="noi-nhan"
          legend="Cơ quan tiếp nhận"
          inline
          options={[
            { value: 'moi', text: 'Mọi cơ quan của cấp có đủ phòng theo quy trình' },
            { value: 'chon', text: 'Chỉ các cơ quan chọn dưới đây' },
          ]}
          value={typed.named ? 'chon' : 'moi'}
        />
        <div class="mc-receivers__named">
          <Fieldset id="agencies" legend="Cơ quan được chọn" error={errorOf('agencies')}>
            <div class="govuk-checkboxes govuk-checkboxes--small mc-columns">
              {staffed.map(({ id, name, level }, index) => (
                <CheckboxItem
                  key={id}
                  id={index === 0 ? 'agencies' : `agencies-${id}`}
                  name="agencies"
                  label={`${name} (${LEVEL_WORDS[level]})`}
                  value={id}
                  checked={typed.agencies.includes(id)}
                />
              ))}
            </div>
          </Fieldset>
        </div>
      </div>
    </>
  );
}
