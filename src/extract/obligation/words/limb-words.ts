/** Words by which limbs are told from what belongs to them. */

/** Results behind an action are what it is for, no action: 确保取得实效, 形成工作合力. */
export const RESULT =
  /^(?:并|且|以|从而|进而|切实|充分|逐步|基本|最大限度地?|有效|更好地?|真正|努力|力争|力求|全力|共同|全面|加快|进一步|不断|最终|有力|着力|推动|稳步)*(?:确保|保证|促进|实现|形成|防止|避免|使|让|达到|满足|方便|为[^，]{1,60}(?:提供(?!便利|方便|帮助|服务|必要|咨询|指导|援助|协助)|创造|奠定|营造|贡献|注入|打下|作出)|营造[^，]{0,20}(?:氛围|环境)|务求|发挥[^，]{0,60}(?:作用|效应|优势|功能)|严防|保障\p{Script=Han}{0,12}(?:权益|安全|需求|需要|利益|到位)|维护\p{Script=Han}{0,14}(?:权益|安全|稳定|秩序|利益)|达成|成为|做到|推动\p{Script=Han}{0,20}高质量发展|凝聚|助力|赋能|激发|吸引)/u;

/** 形成合力，增强意识: behind one result, more of them. */
export const MORE_RESULTS = /^(?:不断|进一步|切实|有效|全面)*(?:提高|提升|增强|激发|改善|降低|减少|带动|推动)/u;

/** 推广技术，提高效率。: a result where nothing but results stands behind it; 提高到50% is a goal of its own. */
export const LAST_RESULT =
  /^(?:并|从而|进而|不断|逐步|稳步|进一步|有效|切实|全面|着力|持续|更好地?)*(?:(?:提高|提升|增强|调动|激发|遏制)[^\d%％]*|(?:减少|降低)[^\d%％]*(?:损失|浪费|损耗|成本|门槛|风险|负担|消耗))$/u;

/** 要…，充分发挥市场的作用: told by the word of duty itself. */
export const PLAYS = /^(?:充分|更好地?|切实|有效)*发挥/u;

/** Only who does it and how, what is done comes behind the comma: 由市商务局牵头，市财政局配合，开展…. */
export const ONLY_ROLE =
  /^(?!吸收|邀请|组织|引导|动员|鼓励|支持|吸引|发动|聘请)(?:由)?[^，]{2,60}?(?:具体|统一|分别|共同|联合)*(牵头|负责|配合|协助|参与|参加|协同)$/u;
/** Roles of those beside who leads: 配合, 协助. */
export const HELPS_LEADER = /^(?:配合|协助|参与|参加|协同)$/u;
/** Ways that lead to what is done behind the comma: 通过发放消费券，支持…. */
export const WAY = /^(?:并)?(?:通过|以|依托|借助|利用|围绕|聚焦|立足)/u;
/** Verbs that say nothing without what stands in front: 对材料，进行审核. */
export const EMPTY_VERB =
  /^(?:依法|及时|统一|组织|定期|适时|严格)?(?:进行|予以|给予|加以|实行|实施|采取|提出|作出|开展)/u;

/** 打击通过虚假关系，骗取待遇的行为: the object runs over the comma. */
export const OPEN_OBJECT =
  /^[，,]?(?:依法|严厉|坚决|严格|重点)*(?:打击|查处|防止|制止|纠正|整治|避免|杜绝|治理|处理|惩治|遏制|严惩)/u;
export const OBJECT_END = /的(?:违法)?(?:行为|现象|情形|问题|活动|犯罪)$/u;

/** 承担民事责任: no duty of the office that fines. */
export const LIABLE =
  /承担(?:相应的?)?(?:民事|法律|赔偿|刑事)?(?:赔偿)?责任$|给予治安管理处罚$|追究(?:其)?(?:法律|刑事)责任$/u;

/** 鼓励…，符合条件的，给予补助: what is given is no permission either. */
export const GRANTS = /^(?:择优|分别|依法|优先)*(?:(?:按照?|根据)[^，]{0,20})?(?:给予|予以|安排|发放|提供)/u;

/** 鼓励甲…，支持乙…: the second is no permission any more. */
export const PROMOTES = /^(?:并|大力|积极|加快)?(?:支持|引导|推动|推进|加强|加大|完善|允许)/u;

/** 经营者，其库存量应当符合…: a thing of the one named before. */
export const ITS = /^其\p{Script=Han}{2,12}(?:应当|应|不得|须|必须)/u;

/** 保存期限不得少于两年, behind who keeps it: the same one's. */
export const MEASURED = /^\p{Script=Han}{0,8}(?:期限|时间|比例|数量|金额|人数|次数|面积)(?:应当|应|不得|须|必须)/u;
