import { CHOICES } from './persian-choices';

/** What the content types of this house, their fields and the choices in them are called in the Persian panel. */
type Names = Readonly<Record<string, string>>;
type TypeNames = Readonly<{ label: string; name: string; fields: Names }>;

/** `label` is the display name of the schema, by which Strapi asks for the name; the fields are asked for by attribute. */
const TYPES: Readonly<Record<string, TypeNames>> = {
  'api::agency.agency': {
    label: 'Agency',
    name: 'دستگاه',
    fields: {
      name: 'نام',
      shortName: 'نام کوتاه',
      code: 'کد',
      kind: 'نوع دستگاه',
      legalId: 'شناسهٔ ملی',
      mission: 'مأموریت',
      county: 'شهرستان',
      logo: 'نشان',
      contact: 'راه‌های تماس',
      website: 'وب‌گاه',
      endedAt: 'پایان فعالیت',
      successors: 'جانشین‌ها',
      internalNote: 'یادداشت داخلی',
    },
  },
  'api::announcement.announcement': {
    label: 'Announcement',
    name: 'اطلاعیه',
    fields: {
      title: 'عنوان',
      slug: 'نامک',
      body: 'متن',
      urgency: 'فوریت',
      audience: 'مخاطب',
      counties: 'شهرستان‌ها',
      agency: 'دستگاه',
      topics: 'موضوع‌ها',
      validFrom: 'معتبر از',
      validUntil: 'معتبر تا',
      attachments: 'پیوست‌ها',
    },
  },
  'api::billboard.billboard': {
    label: 'Billboard',
    name: 'بیلبورد',
    fields: {
      title: 'عنوان',
      code: 'کد',
      address: 'نشانی',
      latitude: 'عرض جغرافیایی',
      longitude: 'طول جغرافیایی',
      county: 'شهرستان',
      owner: 'مالک',
      faces: 'وجه‌ها',
      photo: 'عکس',
      maintenanceNote: 'یادداشت نگهداری',
    },
  },
  'api::billboard-face.billboard-face': {
    label: 'Billboard face',
    name: 'وجه بیلبورد',
    fields: {
      label: 'برچسب',
      widthCm: 'عرض (سانتی‌متر)',
      heightCm: 'ارتفاع (سانتی‌متر)',
      facing: 'رو به',
      illumination: 'نورپردازی',
      openOohId: 'شناسهٔ OpenOOH',
      prohibitedContent: 'محتوای ممنوع',
    },
  },
  'api::channel.channel': {
    label: 'Channel',
    name: 'صفحهٔ رسمی',
    fields: {
      title: 'عنوان',
      platform: 'بستر',
      handle: 'نام صفحه',
      url: 'نشانی',
      state: 'وضعیت',
      agency: 'دستگاه',
    },
  },
  'api::county.county': {
    label: 'County',
    name: 'شهرستان',
    fields: {
      name: 'نام',
      code: 'کد',
      province: 'استان',
      description: 'توضیح',
      latitude: 'عرض جغرافیایی',
      longitude: 'طول جغرافیایی',
    },
  },
  'api::event.event': {
    label: 'Event',
    name: 'رویداد',
    fields: {
      title: 'عنوان',
      slug: 'نامک',
      description: 'شرح',
      startsAt: 'آغاز',
      endsAt: 'پایان',
      place: 'مکان',
      latitude: 'عرض جغرافیایی',
      longitude: 'طول جغرافیایی',
      eventStatus: 'وضعیت رویداد',
      county: 'شهرستان',
      organizer: 'برگزارکننده',
      topics: 'موضوع‌ها',
      cover: 'تصویر اصلی',
    },
  },
  'api::media-outlet.media-outlet': {
    label: 'Media outlet',
    name: 'رسانه',
    fields: {
      name: 'نام',
      kind: 'نوع رسانه',
      website: 'وب‌گاه',
      county: 'شهرستان',
      contactEmail: 'ایمیل تماس',
      contactPhone: 'تلفن تماس',
    },
  },
  'api::news-item.news-item': {
    label: 'News item',
    name: 'خبر',
    fields: {
      kicker: 'روتیتر',
      title: 'تیتر',
      slug: 'نامک',
      lead: 'لید',
      body: 'متن',
      cover: 'تصویر اصلی',
      gallery: 'گالری',
      topics: 'موضوع‌ها',
      agency: 'دستگاه',
      byline: 'نویسنده یا دفتر',
      source: 'منبع',
      sourceUrl: 'نشانی منبع',
      event: 'رویداد',
      language: 'زبان متن',
      firstPublishedAt: 'نخستین انتشار',
    },
  },
  'api::topic.topic': {
    label: 'Topic',
    name: 'موضوع',
    fields: { name: 'نام', code: 'کد', description: 'توضیح' },
  },
  'api::training-course.training-course': {
    label: 'Training course',
    name: 'دورهٔ آموزشی',
    fields: {
      title: 'عنوان',
      slug: 'نامک',
      summary: 'خلاصه',
      syllabus: 'سرفصل‌ها',
      durationHours: 'مدت (ساعت)',
      level: 'سطح',
      organizer: 'برگزارکننده',
      topics: 'موضوع‌ها',
      cover: 'تصویر اصلی',
      runs: 'برگزاری‌ها',
    },
  },
  'api::training-run.training-run': {
    label: 'Training run',
    name: 'برگزاری دوره',
    fields: {
      startsAt: 'آغاز',
      endsAt: 'پایان',
      place: 'مکان',
      capacity: 'ظرفیت',
      trainer: 'مدرس',
      county: 'شهرستان',
      course: 'دوره',
    },
  },
  'plugin::users-permissions.user': {
    label: 'User',
    name: 'کاربر API',
    fields: {
      username: 'نام کاربری',
      email: 'ایمیل',
      provider: 'راه ورود',
      password: 'گذرواژه',
      confirmed: 'تأییدشده',
      blocked: 'مسدود',
      role: 'نقش',
    },
  },
};

const COMPONENTS: Readonly<Record<string, Names>> = {
  'agency.contact': {
    phone: 'تلفن',
    mobile: 'تلفن همراه',
    fax: 'دورنگار',
    email: 'ایمیل',
    postalCode: 'کد پستی',
    address: 'نشانی',
  },
  'billboard.prohibition': { category: 'دسته', note: 'یادداشت' },
};

/** What every content type has. */
const COMMON_FIELDS: Names = {
  id: 'شماره',
  documentId: 'شناسهٔ سند',
  createdAt: 'زمان ساخت',
  updatedAt: 'آخرین تغییر',
  publishedAt: 'زمان انتشار',
  firstPublishedAt: 'نخستین انتشار',
  createdBy: 'سازنده',
  updatedBy: 'آخرین ویرایشگر',
  locale: 'زبان',
  localizations: 'نسخه‌های زبانی',
};

const under = (id: string, names: Names) =>
  Object.entries(names).map(([field, text]) => [`content-manager.${id}.${field}`, text] as const);

/** Under the ids by which the content manager asks. */
export const persianNames: Names = Object.fromEntries([
  ...Object.values(TYPES).map(({ label, name }) => [label, name] as const),
  ...Object.entries(TYPES).flatMap(([uid, { fields }]) =>
    under(`content-types.${uid}`, { ...COMMON_FIELDS, ...fields }),
  ),
  ...Object.entries(COMPONENTS).flatMap(([uid, fields]) => under(`components.${uid}`, fields)),
  ...Object.entries(CHOICES),
]);
