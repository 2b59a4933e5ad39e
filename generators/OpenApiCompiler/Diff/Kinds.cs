namespace HubSpot.OpenApiCompiler.Diff;

/// <summary>What can happen to a document. Scripts and the lock file hold these words, so they stay.</summary>
internal static class Kinds
{
    public const string OperationAdded = "operation-added";
    public const string OperationRemoved = "operation-removed";
    public const string OperationMoved = "operation-moved";
    public const string PathPrefixChanged = "path-prefix-changed";
    public const string EditionChanged = "edition-changed";
    public const string PathParameterRenamed = "path-parameter-renamed";
    public const string PathParametersReordered = "path-parameters-reordered";
    public const string TrailingSlashChanged = "trailing-slash-changed";
    public const string OperationIdsChanged = "operation-ids-changed";
    public const string TagsChanged = "tags-changed";
    public const string DeprecationAdded = "deprecation-added";
    public const string DeprecationRemoved = "deprecation-removed";
    public const string SunsetAdded = "sunset-added";
    public const string SunsetRemoved = "sunset-removed";
    public const string SunsetChanged = "sunset-changed";
    public const string StabilityRaised = "stability-raised";
    public const string StabilityLowered = "stability-lowered";
    public const string StabilityChanged = "stability-changed";

    public const string ParameterAdded = "parameter-added";
    public const string ParameterRemoved = "parameter-removed";
    public const string ParameterRenamed = "parameter-renamed";
    public const string ParameterMoved = "parameter-moved";
    public const string ParameterBecameRequired = "parameter-became-required";
    public const string ParameterBecameOptional = "parameter-became-optional";
    public const string SerializationChanged = "serialization-changed";

    public const string RequestBodyAdded = "request-body-added";
    public const string RequestBodyRemoved = "request-body-removed";
    public const string RequestBodyBecameRequired = "request-body-became-required";
    public const string RequestBodyBecameOptional = "request-body-became-optional";
    public const string MediaTypeAdded = "media-type-added";
    public const string MediaTypeRemoved = "media-type-removed";
    public const string MediaTypeChanged = "media-type-changed";

    public const string SuccessResponseAdded = "success-response-added";
    public const string SuccessResponseRemoved = "success-response-removed";
    public const string SuccessStatusChanged = "success-status-changed";
    public const string ErrorResponseAdded = "error-response-added";
    public const string ErrorResponseRemoved = "error-response-removed";
    public const string AnswerBodyAdded = "answer-body-added";
    public const string AnswerBodyRemoved = "answer-body-removed";
    public const string HeaderAdded = "header-added";
    public const string HeaderRemoved = "header-removed";
    public const string HeaderBecameRequired = "header-became-required";
    public const string HeaderBecameOptional = "header-became-optional";

    public const string CallbackAdded = "callback-added";
    public const string CallbackRemoved = "callback-removed";
    public const string WebhookAdded = "webhook-added";
    public const string WebhookRemoved = "webhook-removed";

    public const string SecurityAdded = "security-added";
    public const string SecurityRemoved = "security-removed";
    public const string SecurityChanged = "security-changed";
    public const string SecurityAlternativeAdded = "security-alternative-added";
    public const string SecurityAlternativeRemoved = "security-alternative-removed";
    public const string ScopeAdded = "scope-added";
    public const string ScopeRemoved = "scope-removed";
    public const string ScopeChanged = "scope-changed";
    public const string SecuritySchemeAdded = "security-scheme-added";
    public const string SecuritySchemeRemoved = "security-scheme-removed";
    public const string SecuritySchemeRenamed = "security-scheme-renamed";
    public const string SecuritySchemeChanged = "security-scheme-changed";
    public const string ServerChanged = "server-changed";
    public const string ServerAdded = "server-added";
    public const string ServerRemoved = "server-removed";

    public const string SchemaAdded = "schema-added";
    public const string SchemaRemoved = "schema-removed";
    public const string SchemaRenamed = "schema-renamed";
    public const string SchemaReplaced = "schema-replaced";
    public const string SchemaInlined = "schema-inlined";
    public const string SchemaExtracted = "schema-extracted";
    public const string BaseAdded = "base-added";
    public const string BaseRemoved = "base-removed";

    public const string PropertyAdded = "property-added";
    public const string PropertyRemoved = "property-removed";
    public const string PropertyBecameRequired = "property-became-required";
    public const string PropertyBecameOptional = "property-became-optional";
    public const string TypeChanged = "type-changed";
    public const string FormatChanged = "format-changed";
    public const string BecameNullable = "became-nullable";
    public const string BecameNotNullable = "became-not-nullable";
    public const string EnumAdded = "enum-added";
    public const string EnumRemoved = "enum-removed";
    public const string EnumValueAdded = "enum-value-added";
    public const string EnumValueRemoved = "enum-value-removed";
    public const string ExtensibleValueAdded = "extensible-value-added";
    public const string ExtensibleValueRemoved = "extensible-value-removed";
    public const string ContentTypeChanged = "content-type-changed";
    public const string AdditionalPropertiesChanged = "additional-properties-changed";
    public const string LimitTightened = "limit-tightened";
    public const string LimitRelaxed = "limit-relaxed";
    public const string LimitChanged = "limit-changed";
    public const string DefaultChanged = "default-changed";
    public const string AlternativeAdded = "alternative-added";
    public const string AlternativeRemoved = "alternative-removed";
    public const string AlternativesIntroduced = "alternatives-introduced";
    public const string AlternativesDissolved = "alternatives-dissolved";
    public const string DiscriminatorAdded = "discriminator-added";
    public const string DiscriminatorRemoved = "discriminator-removed";
    public const string DiscriminatorChanged = "discriminator-changed";
    public const string MappingAdded = "mapping-added";
    public const string MappingRemoved = "mapping-removed";
    public const string MappingChanged = "mapping-changed";
    public const string ReadOnlyAdded = "read-only-added";
    public const string ReadOnlyRemoved = "read-only-removed";
    public const string WriteOnlyAdded = "write-only-added";
    public const string WriteOnlyRemoved = "write-only-removed";

    public const string OtherChanged = "other-changed";
    public const string UnknownChanged = "unknown-changed";
    public const string TextsChanged = "texts-changed";
    public const string ExamplesChanged = "examples-changed";
    public const string ExtensionsChanged = "extensions-changed";
    public const string InfoChanged = "info-changed";
    public const string FormChanged = "form-changed";

    private static readonly (string One, string Other)[] Opposites =
    [
        ("-added", "-removed"),
        ("-required", "-optional"),
        ("-not-nullable", "-nullable"),
        ("-tightened", "-relaxed"),
        ("-inlined", "-extracted"),
        ("-introduced", "-dissolved"),
        ("-raised", "-lowered"),
    ];

    /// <summary>The kind of the change that takes a change of this kind back; the same kind where old and new only swap.</summary>
    public static string Inverse(string kind)
    {
        foreach (var (one, other) in Opposites)
        {
            if (kind.EndsWith(one, StringComparison.Ordinal))
            {
                return kind[..^one.Length] + other;
            }

            if (kind.EndsWith(other, StringComparison.Ordinal))
            {
                return kind[..^other.Length] + one;
            }
        }

        return kind;
    }
}
