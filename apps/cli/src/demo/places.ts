import type { Chance } from './chance.ts'
import type { PhoneCountry } from './phone-numbers.ts'

type City = [city: string, region: string | null, timeZone: string, postalCode: string]
type Country = { language: string; streets: string[]; cities: City[] }

/** A few streets and cities of each country, as its own people write them; `#` is any digit. */
const countries: Record<PhoneCountry, Country> = {
  US: {
    language: 'en',
    streets: [
      '# Maple Street',
      '## Harbor Avenue',
      '### Park Place',
      '### Atlantic Avenue, Apt #B',
      '## Willow Lane',
    ],
    cities: [
      ['New York', 'NY', 'America/New_York', '100##'],
      ['Brooklyn', 'NY', 'America/New_York', '112##'],
      ['Jersey City', 'NJ', 'America/New_York', '0730#'],
      ['Hoboken', 'NJ', 'America/New_York', '07030'],
      ['Yonkers', 'NY', 'America/New_York', '1070#'],
      ['Chicago', 'IL', 'America/Chicago', '606##'],
      ['San Francisco', 'CA', 'America/Los_Angeles', '941##'],
    ],
  },
  CA: {
    language: 'en',
    streets: ['### King Street West', '## Elm Avenue'],
    cities: [['Toronto', 'ON', 'America/Toronto', 'M5V #K#']],
  },
  GB: {
    language: 'en-GB',
    streets: ['## Mill Road', '# Station Road', '## Church Lane', 'Flat #, ## High Street'],
    cities: [
      ['London', null, 'Europe/London', 'N# #AB'],
      ['Leeds', 'West Yorkshire', 'Europe/London', 'LS# #QT'],
    ],
  },
  AU: {
    language: 'en-AU',
    streets: ['## Beach Road'],
    cities: [['Sydney', 'NSW', 'Australia/Sydney', '20##']],
  },
  FR: {
    language: 'fr',
    streets: ['## rue de la République', '# place des Fêtes'],
    cities: [
      ['Paris', null, 'Europe/Paris', '7501#'],
      ['Lyon', null, 'Europe/Paris', '6900#'],
    ],
  },
  DE: {
    language: 'de',
    streets: ['Gartenstraße ##', 'Am Markt #'],
    cities: [
      ['Berlin', null, 'Europe/Berlin', '10###'],
      ['Köln', null, 'Europe/Berlin', '50###'],
    ],
  },
  ES: {
    language: 'es',
    streets: ['Calle Mayor ##', 'Avenida del Puerto ###'],
    cities: [['Valencia', null, 'Europe/Madrid', '460##']],
  },
  IT: {
    language: 'it',
    streets: ['Via Garibaldi ##', 'Piazza Dante #'],
    cities: [['Torino', 'TO', 'Europe/Rome', '101##']],
  },
  BR: {
    language: 'pt-BR',
    streets: ['Rua das Flores, ###', 'Avenida Paulista, 1###'],
    cities: [['São Paulo', 'SP', 'America/Sao_Paulo', '013##-0##']],
  },
  MX: {
    language: 'es-MX',
    streets: ['Avenida Juárez ##'],
    cities: [['Ciudad de México', 'CDMX', 'America/Mexico_City', '060##']],
  },
  IN: {
    language: 'en-IN',
    streets: ['##, MG Road', '#, Anna Salai', '###, 2nd Cross Street'],
    cities: [
      ['Chennai', 'Tamil Nadu', 'Asia/Kolkata', '6000##'],
      ['Bengaluru', 'Karnataka', 'Asia/Kolkata', '5600##'],
    ],
  },
  JP: {
    language: 'ja',
    streets: ['神宮前#-##-#', '南青山#-#'],
    cities: [['渋谷区', '東京都', 'Asia/Tokyo', '150-00##']],
  },
  KR: {
    language: 'ko',
    streets: ['세종대로 ###', '강남대로 ##길 #'],
    cities: [['서울', null, 'Asia/Seoul', '0####']],
  },
  CN: {
    language: 'zh-CN',
    streets: ['南京东路###号', '建国路##号'],
    cities: [['上海', null, 'Asia/Shanghai', '2000##']],
  },
  TW: {
    language: 'zh-TW',
    streets: ['中山路##號'],
    cities: [['台北市', null, 'Asia/Taipei', '10#']],
  },
  RU: {
    language: 'ru',
    streets: ['ул. Садовая, ##', 'Невский проспект, ##'],
    cities: [['Санкт-Петербург', null, 'Europe/Moscow', '19####']],
  },
  UA: {
    language: 'uk',
    streets: ['вул. Шевченка, ##'],
    cities: [['Київ', null, 'Europe/Kyiv', '010##']],
  },
  GR: {
    language: 'el',
    streets: ['Ερμού ##'],
    cities: [['Αθήνα', null, 'Europe/Athens', '105 ##']],
  },
  IL: {
    language: 'he',
    streets: ['רחוב הרצל ##', 'שדרות רוטשילד ##'],
    cities: [['תל אביב', null, 'Asia/Jerusalem', '61#####']],
  },
  SA: {
    language: 'ar',
    streets: ['شارع الملك فهد ##'],
    cities: [['الرياض', null, 'Asia/Riyadh', '112##']],
  },
  EG: {
    language: 'ar',
    streets: ['شارع التحرير ##', 'شارع طلعت حرب #'],
    cities: [['القاهرة', null, 'Africa/Cairo', '115##']],
  },
  IR: {
    language: 'fa',
    streets: ['خیابان ولیعصر، پلاک ##'],
    cities: [['تهران', null, 'Asia/Tehran', '15#########']],
  },
  TR: {
    language: 'tr',
    streets: ['Atatürk Caddesi No: ##'],
    cities: [['İzmir', null, 'Europe/Istanbul', '35###']],
  },
  PL: {
    language: 'pl',
    streets: ['ul. Długa ##', 'ul. Mickiewicza #/##'],
    cities: [['Kraków', null, 'Europe/Warsaw', '31-###']],
  },
  CZ: {
    language: 'cs',
    streets: ['Národní ##'],
    cities: [['Praha', null, 'Europe/Prague', '110 0#']],
  },
  SE: {
    language: 'sv',
    streets: ['Storgatan ##'],
    cities: [['Göteborg', null, 'Europe/Stockholm', '411 ##']],
  },
  NG: {
    language: 'en-NG',
    streets: ['## Awolowo Road', '# Marina Street'],
    cities: [['Lagos', 'Lagos State', 'Africa/Lagos', '1012##']],
  },
  TH: {
    language: 'th',
    streets: ['### ถนนสุขุมวิท'],
    cities: [['กรุงเทพมหานคร', null, 'Asia/Bangkok', '101##']],
  },
  VN: {
    language: 'vi',
    streets: ['## Nguyễn Huệ'],
    cities: [['Thành phố Hồ Chí Minh', null, 'Asia/Ho_Chi_Minh', '700000']],
  },
  GE: {
    language: 'ka',
    streets: ['რუსთაველის გამზირი ##'],
    cities: [['თბილისი', null, 'Asia/Tbilisi', '01##']],
  },
  AM: {
    language: 'hy',
    streets: ['Աբովյան փողոց ##'],
    cities: [['Երևան', null, 'Asia/Yerevan', '00##']],
  },
}

const digits = (pattern: string, chance: Chance) =>
  pattern.replaceAll(/#+/g, (signs) =>
    String(10 ** (signs.length - 1) + chance.below(9 * 10 ** (signs.length - 1))),
  )

/** Somewhere to live in that country, with the language spoken there. */
export const imaginePlace = (country: PhoneCountry, chance: Chance) => {
  const { language, streets, cities } = countries[country]
  const [city, region, timeZone, postalCode] = chance.pick(cities)
  return {
    language,
    timeZone,
    address: {
      street: digits(chance.pick(streets), chance),
      city,
      region,
      postalCode: digits(postalCode, chance),
      country,
    },
  }
}
