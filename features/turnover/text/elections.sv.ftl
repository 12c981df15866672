
turnover-calc-title = Räkna ut platser
turnover-calc-link = Räkna ut platser i ett proportionellt val
turnover-calc-lead = Skriv hur många platser som ska fördelas och hur många röster varje grupp har. Adressen behåller frågan, så att du kan skicka den vidare.
turnover-calc-question = Frågan
turnover-calc-answer = Så fördelas platserna
turnover-calc-button = Räkna ut
turnover-calc-field-seats = Antal platser
turnover-calc-hint-seats = Ett tal från 1 till 200.
turnover-calc-field-voters = Antal som röstar
turnover-calc-hint-voters = Då räknar vi också ut hur många som måste begära ett proportionellt val. Till exempel 71.
turnover-calc-field-groups = Grupper och röster
turnover-calc-hint-groups = En grupp per rad, namnet först: S 24. Högst 60 grupper med 1 till 100 000 röster var.
turnover-calc-fault-seats = ”{ $found }” är inget antal platser. Skriv ett tal från 1 till 200.
turnover-calc-fault-voters = ”{ $found }” är inget antal som röstar. Skriv ett tal från 1 till 100 000, eller lämna tomt.
turnover-calc-fault-groups = Skriv minst en grupp med sina röster, till exempel S 24.
turnover-calc-fault-many = Det är { $n } grupper. Högst { $most } går att räkna med.
turnover-calc-fault-sum = Grupperna har { $votes } röster tillsammans, men bara { $voters } röstar.
turnover-calc-fault-no-number = Rad { $line }: ”{ $found }” slutar inte med ett antal röster. Skriv till exempel S 24.
turnover-calc-fault-number = Rad { $line }: ”{ $found }” röster går inte att räkna med. Skriv ett tal från 1 till 100 000.
turnover-calc-fault-no-name = Rad { $line }: ”{ $found }” har inget namn före talet. Skriv till exempel S 24.
turnover-calc-fault-long = Rad { $line }: namnet ”{ $found }” är för långt. Skriv högst 80 tecken.
turnover-calc-fault-twice = Rad { $line }: ”{ $found }” står redan på rad { $first }. Skriv varje grupp en gång.
turnover-calc-told =
    { $n ->
        [one] Platsen går till: { $shares }.
       *[other] Av { NUMBER_WORD($n) } platser får { $shares }.
    }
turnover-calc-share = { $group } { NUMBER_WORD($n) }
turnover-calc-and = { $first } och { $last }
turnover-calc-lot =
    { $n ->
        [one] En plats avgörs med lott mellan { $groups }. De har samma jämförelsetal, { $number }.
       *[other] { NUMBER_WORD($n, case: "capital") } platser avgörs med lott mellan { $groups }. De har samma jämförelsetal, { $number }.
    }
turnover-calc-lot-row = Lott mellan { $groups }
turnover-calc-demand = Minst { $n } av de { $voters } som röstar måste begära det för att valet ska bli proportionellt.
turnover-calc-per-group = Platser per grupp
turnover-calc-steps = Plats för plats
turnover-calc-group = Grupp
turnover-calc-votes = Röster
turnover-calc-seats = Platser
turnover-calc-by-lot = Lottning
turnover-calc-drawn = Med i lottningen
turnover-calc-seat = Plats
turnover-calc-number = Jämförelsetal
turnover-calc-how = Så räknat
turnover-calc-divided = { $votes } delat med { $divisor }
turnover-calc-decimal = { $whole },{ $rest }
turnover-calc-source-heading = Källa
turnover-calc-source = Lag (2022:629) om proportionella val i kommuner och regioner. Varje plats går till den grupp som har störst jämförelsetal: rösterna delade med antalet platser gruppen redan har fått, plus ett. Vi har läst om lagen i andra källor, inte i lagtexten.
turnover-calc-unverified = ej verifierad
turnover-calc-forums = Samverkansforum är inga nämnder, och lagen gäller inte dem. De har oftast fasta par, en från majoriteten och en från oppositionen. Se uträkningen som ett stöd.

turnover-election-title = Val på första mötet
turnover-election-link = Val på första mötet
turnover-election-of = Val på första mötet: { $body }
turnover-election-lead =
    { $n ->
        [0] Inget organ har kvar att välja ordförande eller vice ordförande.
       *[other] { NUMBER_WORD($n, case: "capital") } av { NUMBER_WORD($of) } organ har kvar att välja ordförande eller vice ordförande.
    }
turnover-election-silent =
    { $n ->
        [one] Ett organ har ingen regel om vem som är ordförande: det bestämmer det själv.
       *[other] { NUMBER_WORD($n, case: "capital") } organ har ingen regel om vem som är ordförande: det bestämmer de själva.
    }
turnover-election-switch = Vilka organ
turnover-election-all = Alla
turnover-election-only-left = Kvar att välja
turnover-election-table = Organens första möte och vad det väljer
turnover-election-column-meeting = Första mötet
turnover-election-column-chair = Ordförande från
turnover-election-done = Valt
turnover-election-no-rule = Ingen regel om ordförande
turnover-election-left = Kvar: { $roles }
turnover-election-nothing = Inget organ att visa
turnover-election-nothing-why = Alla har valt, eller så frågas inga platser i mandatskiftet.
turnover-election-short-anyone = Väljs fritt
turnover-election-short-open = Öppet
turnover-election-first = Första mötet i mandatperioden: { $day }.
turnover-election-no-meeting = Inget möte är inlagt i mandatperioden.
turnover-election-agenda = Till dagordningen
turnover-election-agenda-why = Kopiera texten till kallelsen. Den räknas ut ur arbetsordningen och registret.
turnover-election-verifiers-kept = Justerarna är ett förslag. De hör till protokollet och sparas inte här.
turnover-election-charter = arbetsordningen
turnover-election-rule = { $rule } ({ $source }).
turnover-election-chair-heading = Val av ordförande
turnover-election-turn = { $side } har ordförandeskapet { $days } ({ $source }).
turnover-election-fixed = Ordföranden kommer från { $organisation } ({ $source }).
turnover-election-fixed-office = Ordföranden kommer från { $organisation } och är { $office } ({ $source }).
turnover-election-anyone = Organet väljer ordförande fritt ({ $source }).
turnover-election-open-rule = Arbetsordningen säger inte vem som kan bli ordförande. Det är öppet.
turnover-election-open-turn = Det går inte att räkna ut vems tur det är ({ $source }). Det är öppet.
turnover-election-eligible = Valbara: { $people }.
turnover-election-nobody = Ingen som sitter i organet den dagen är valbar.
turnover-election-held = { $person } har uppdraget.
turnover-election-held-from = { $person } har uppdraget från { $day }.
turnover-election-no-chair-seat = Organet har ingen plats för ordförande i registret.
turnover-election-make-seat = Lägg upp en plats för ordförande
turnover-election-vice-heading = Val av vice ordförande
turnover-election-vices =
    { $n ->
        [one] Organet har en vice ordförande. Ingen regel säger vem det ska vara.
       *[other] Organet har { NUMBER_WORD($n) } vice ordförande. Ingen regel säger vilka det ska vara.
    }
turnover-election-leads-heading = Projektledning
turnover-election-leads-open = Arbetsordningen säger inte vem som leder projektet. Det är öppet.
turnover-election-leading = Leder: { $people }.
turnover-election-leads-lacking =
    { $n ->
        [one] En projektledare saknas.
       *[other] { NUMBER_WORD($n, case: "capital") } projektledare saknas.
    }
turnover-election-secretary-heading = Sekreterare
turnover-election-secretary-chair = { $organisation } ordnar sekreterare, eftersom ordföranden kommer därifrån ({ $source }).
turnover-election-secretary-later = Den organisation som får ordförandeskapet ordnar sekreterare ({ $source }).
turnover-election-secretary-host = { $organisation } ordnar sekreterare ({ $source }).
turnover-election-secretary-open = Arbetsordningen säger inte vem som ordnar sekreterare. Det är öppet.
turnover-election-verifiers-heading = Val av två justerare
turnover-election-verifiers = Förslag: { $one } och { $other }.
turnover-election-verifier = Förslag: { $one }. Ingen mer är möjlig.
turnover-election-verifiers-nobody = Ingen att föreslå: alla kommer från ordförandens organisation, eller så sitter ingen än.
turnover-election-verifiers-open = Blir någon av dem ordförande, eller kommer från samma organisation, väljs en annan.
turnover-election-not-yet = När mötet har varit skriver du in här vem som valdes.
turnover-election-who-enters = Registratorn eller organets sekreterare skriver in vem som valdes när mötet har varit.
turnover-election-enter = Vem valdes?
turnover-election-preview = Det här händer när du sparar
turnover-election-warning = Tänk på:
turnover-election-choose = Välj person
turnover-election-field-role = Till vad?
turnover-election-field-person = Vem?
turnover-election-field-day = Mötets dag
turnover-election-hint-day = Uppdraget gäller från den dagen. Till exempel 15 februari 2027.
turnover-election-field-paragraph = Paragraf i protokollet
turnover-election-hint-paragraph = Till exempel § 3.
turnover-election-look = Visa vad som ändras
turnover-election-save = Spara
turnover-election-saved = Den som valdes sitter nu i sin plats.
turnover-election-becomes = { $person }, från { $day }, beslut { $decision }
turnover-election-fault-role = Välj ordförande eller vice ordförande.
turnover-election-fault-person = Välj någon som sitter i organet den dagen.
turnover-election-fault-paragraph = Skriv protokollets paragraf, högst 200 tecken, till exempel § 3.
turnover-election-fault-before = { $found } är före mötet. Mötet är { $meeting }.
turnover-election-fault-to-come = { $found } har inte varit än. Skriv in den som valdes när mötet har varit.
turnover-election-fault-rule = { $person } kan inte väljas. Ordföranden kommer nu från { $whom }. { $rule }
turnover-election-warn-rule = { $person } följer inte vad som bör gälla: ordföranden från { $whom }. { $rule }
turnover-election-warn-unknown = Registret vet inte om { $person } hör till { $whom }. { $rule }
turnover-election-fault-taken = Någon är redan { $role }: { $there }. Du skrev { $new }. Avsluta det uppdraget först om det ska bytas.
turnover-election-fault-side = Den lediga platsen är för { $side }.
turnover-election-fault-no-seat = Organet har ingen plats för { $role } den dagen. Lägg upp den på organets sida först.
