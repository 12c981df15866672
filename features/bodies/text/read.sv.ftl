# Källor som lästs in, förslag ur dem, och inklistrade listor.
bodies-menu-sources = Lästa källor
bodies-read-title = Lästa källor
bodies-read-lead = Läs in en webbsida eller ett dokument. Det som står om organ, möten och ledamöter blir förslag. Inget ändras i registret förrän någon har bekräftat.
bodies-read-file = Fil
bodies-read-file-hint = En sparad webbsida, PDF, Word (.docx) eller text. Högst 25 MB.
bodies-read-address = Eller hämta från adress
bodies-read-address-hint = Till exempel https://www.region.example/forum. Sidan eller dokumentet ska vara öppet för alla.
bodies-read-fetched-from = Hämtad från
bodies-read-fetch-both = Välj en fil eller skriv en adress, inte båda.
bodies-read-fetch-off = Här går det inte att hämta från en adress. Spara sidan som en fil och välj den i stället.
bodies-read-fetch-address = Det här är ingen webbadress. Kopiera den hela från webbläsaren: https://…
bodies-read-fetch-not-https = Bara adresser som börjar med https:// hämtas. Den här är, eller leder vidare till, en annan sort.
bodies-read-fetch-password = Adressen innehåller ett användarnamn eller lösenord. Ta bort det. Bara sidor som är öppna för alla hämtas.
bodies-read-fetch-port = Adressen har ett eget portnummer. Bara vanliga webbadresser, utan kolon och siffror, hämtas.
bodies-read-fetch-unknown = Det går inte att hitta någon webbplats som heter ”{ $name }”. Kontrollera stavningen.
bodies-read-fetch-not-public = Adressen leder till en maskin som inte får tillfrågas. Bara webbplatser på det öppna nätet hämtas. Spara sidan som en fil i stället.
bodies-read-fetch-silent = Webbplatsen svarar inte. Försök igen senare, eller spara sidan som en fil.
bodies-read-fetch-certificate = Webbplatsen kan inte visa att den är den den heter: certifikatet duger inte. Spara sidan som en fil om du litar på den.
bodies-read-fetch-too-long = Det tog för lång tid att hämta. Försök igen senare, eller spara sidan som en fil.
bodies-read-fetch-too-large = Det som finns på adressen är större än { $most } MB.
bodies-read-fetch-redirects = Adressen leder vidare för många gånger. Öppna den i webbläsaren och kopiera adressen som står där till slut.
bodies-read-fetch-status = Webbplatsen lämnar inte ut sidan (svar { $status }). Är den öppen för alla, och är adressen rätt?
bodies-read-fetch-compressed = Webbplatsen skickar sidan packad fast vi inte bad om det. Spara sidan som en fil i stället.
bodies-read-text = Eller klistra in texten
bodies-read-text-hint = Markera sidan i webbläsaren, kopiera och klistra in här.
bodies-read-name = Vad sidan heter
bodies-read-name-hint = Står som källa vid reglerna. Utan namn tas sidans rubrik.
bodies-read-do = Läs
bodies-read-all = Det som har lästs
bodies-read-none = Ingen källa har lästs än.
bodies-read-source = Källa
bodies-read-when = Läst
bodies-read-who = Av
bodies-read-found = Förslag
bodies-read-open = Kvar att avgöra
bodies-read-older = Visa äldre
bodies-read-why-read = Läste { $title }
bodies-read-why = Läst ur { $title }
bodies-read-charter-title = Sidan { $title }, läst den { $day }
bodies-read-too-long = Texten är längre än { $most } 000 tecken. Dela upp den i flera.
bodies-read-english = Sidan verkar vara på engelska. Bara svenska sidor går att läsa. Finns sidan på svenska? Läs in den i stället.
bodies-read-other-language = Sidan verkar vara på ett annat språk. Bara svenska sidor går att läsa. Finns sidan på svenska? Läs in den i stället.
bodies-read-source-lead = Läst { $when } av { $who }. { $open ->
    [0] Alla förslag är avgjorda.
    [one] Ett förslag är kvar att avgöra.
   *[other] { NUMBER_WORD($open, case: "capital") } förslag är kvar att avgöra.
}
bodies-read-nothing = Inga förslag
bodies-read-nothing-why = Texten säger inget om organ, möten eller ledamöter som gick att läsa.
bodies-read-again = Läs in något annat
bodies-read-known-body = Finns i registret.
bodies-read-new-body = Finns inte i registret. Organet läggs till när du bekräftar något om det.
bodies-read-confirm-sure = Granska och bekräfta { $n } säkra förslag
bodies-read-sure = Säker
bodies-read-likely = Trolig
bodies-read-unsure = Osäker
bodies-read-a-body = Ett organ
bodies-read-severity = ({ $how })
bodies-read-members = Ingår: { $who }.
bodies-read-invited = Bjuds in: { $who }.
bodies-read-contact = Kontakt: { $who }.
bodies-read-document = Dokument: { $title }.
bodies-read-stands = Står redan i registret.
bodies-read-differs = Registret säger något annat: { $says }
bodies-read-seated = Har redan plats: { $who }.
bodies-read-get-seats = { $n ->
    [one] Får en plats: { $who }.
   *[other] Får { NUMBER_WORD($n) } platser: { $who }.
}
bodies-read-unknown = Vi vet inte vem ”{ $found }” är. { $meant }
bodies-read-perhaps = Kanske { $names }?
bodies-read-in-place = Visa i texten, rad { $n }
bodies-read-line = rad { $n }
bodies-read-confirm = Bekräfta
bodies-read-confirm-instead = Bekräfta: gäller i stället
bodies-read-correct = Rätta
bodies-read-reject = Avvisa
bodies-read-reopen = Ta upp igen
bodies-read-confirmed = Bekräftat av { $who } { $when }.
bodies-read-corrected = Rättat och infört av { $who } { $when }.
bodies-read-rejected = Avvisat av { $who } { $when }.
bodies-read-done-confirmed = Bekräftat. Det står nu i registret.
bodies-read-done-rejected = Avvisat. Inget är ändrat i registret.
bodies-read-done-open = Förslaget är öppet igen.
bodies-read-not-understood = Meningar som inte gick att läsa
bodies-read-not-understood-lead = De verkar handla om möten eller ledamöter. Läs dem själv och lägg in det som ska stå i registret.
bodies-read-kind-first = Texten säger inte vilket slags organ ”{ $found }” är. Lägg först till organet.
bodies-read-body-first = Regeln nämner ”{ $found }”, som inte finns i registret. Bekräfta eller lägg till det organet först.
bodies-read-unknown-name = Regeln nämner ”{ $found }”, som inte finns i registret. Lägg till det först, eller välj Rätta.
bodies-read-contact-first = Det går inte att se vem ”{ $found }” är. Välj Rätta och säg vem som är kontakt.
bodies-read-sentence = Skriv meningen som den står i arbetsordningen
bodies-read-sentence-hint = Till exempel: Forumet träffas tre till fyra gånger per år.
bodies-read-sentence-do = Tolka meningen
bodies-read-sentence-lost = Det gick inte att tolka meningen. Välj regeltyp nedan.
bodies-paste-title = Klistra in ledamöter
bodies-paste-lead = Klistra in listan som den är: kommatecken, ”samt”, ”och” eller en på varje rad. Du får se vad det leder till innan något sparas.
bodies-paste-list = Organisationer som ingår
bodies-paste-hint = Till exempel: Region Västernorrland, länets alla kommuner samt Länsstyrelsen.
bodies-paste-from = Platserna finns från
bodies-paste-too-long = Listan är längre än { $most } 000 tecken.
bodies-paste-empty = Listan är tom. Skriv minst en organisation.
bodies-paste-unclear = { $n ->
    [one] Ett namn känns inte igen. Se raden nedan.
   *[other] { NUMBER_WORD($n, case: "capital") } namn känns inte igen. Se raderna nedan.
}
bodies-paste-expected = Ingen organisation eller grupp i registret heter så.
bodies-paste-review-lead = Inget är sparat än. Så här förstod vi listan.
bodies-paste-nobody = Ingen.
bodies-paste-new = Får en plats ({ $n })
bodies-paste-there = Har redan plats ({ $n })
bodies-paste-beside = Har plats men står inte i listan ({ $n })
bodies-paste-read-heading = Namn som skrivits på annat sätt
bodies-paste-read-as = ”{ $found }” lästes som { $name }
bodies-paste-leftover = Ord som inte räknades
